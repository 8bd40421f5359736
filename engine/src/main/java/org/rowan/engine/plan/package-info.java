/**
 * Which work the next officer-hour should go to.
 *
 * <p>Takes in: what is believed about each open case (facts in bits over hidden truths), what an
 * enquiry costs and may reveal, how many hours there are. Gives out: an index in harm-days averted
 * per officer-hour, the next step with its reason, a plan, and the curve of what capacity buys. The
 * simulator in {@code simulate} and the room {@code allocate} run this same code.
 *
 * <p>Invariants: pure functions of their arguments; no clock, no randomness; hours, days and bits
 * are {@code double}s in exactly those units. Start reading at {@link
 * org.rowan.engine.plan.WorkIndex}.
 */
@NullMarked
package org.rowan.engine.plan;

import org.jspecify.annotations.NullMarked;
