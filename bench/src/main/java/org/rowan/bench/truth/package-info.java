/**
 * {@code ./rowan evaluate link --generated}: links invented referrals with every trap of the trade
 * and measures against their hidden truth, which the linker never sees.
 *
 * <p>Takes in referrals of the testkit, read as the receiver reads them; gives out accuracy, broken
 * invariants, wrongly attached accounts, every false join with its evidence, and the rates by group
 * of name origin. Start reading at {@link org.rowan.bench.truth.EvaluateGenerated}.
 */
@NullMarked
package org.rowan.bench.truth;

import org.jspecify.annotations.NullMarked;
