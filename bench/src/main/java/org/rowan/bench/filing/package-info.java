/**
 * Files invented referrals over HTTP as a platform would, for the demonstration and the speed runs.
 */
@NullMarked
package org.rowan.bench.filing;

import org.jspecify.annotations.NullMarked;
