/**
 * Invented referrals and checks of invariants for the tests, the demonstration and the benchmarks.
 */
@NullMarked
package org.rowan.testkit;

import org.jspecify.annotations.NullMarked;
