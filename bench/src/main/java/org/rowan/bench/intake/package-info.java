/**
 * How fast referrals come in and go down the line, and whether any is lost when processes are
 * killed.
 */
@NullMarked
package org.rowan.bench.intake;

import org.jspecify.annotations.NullMarked;
