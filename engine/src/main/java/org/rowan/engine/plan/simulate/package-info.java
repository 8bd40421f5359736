/**
 * A force in miniature: invented cases arrive, officers work them in the order a policy says, and
 * the harm averted is counted.
 *
 * <p>Takes in: a {@link org.rowan.engine.plan.simulate.Population}, seeds, policies. Gives out:
 * measures with 95 % intervals. Invariants: the same input gives the same output whatever the
 * number of threads; all policies see the same cases and pay the same for the same enquiry; hours
 * spent never exceed hours paid. Start reading at {@link org.rowan.engine.plan.simulate.Shift}.
 */
@NullMarked
package org.rowan.engine.plan.simulate;

import org.jspecify.annotations.NullMarked;
