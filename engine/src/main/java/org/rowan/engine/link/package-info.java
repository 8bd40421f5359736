/**
 * Identity linking, one observation at a time: which accounts, as referrals describe them, are one
 * person.
 *
 * <p>Takes in {@link org.rowan.engine.link.Observation observations} (an account in one referral,
 * or a row of a table), human {@link org.rowan.engine.link.Decision decisions} and a {@link
 * org.rowan.engine.link.model.LinkModel model}; gives out {@link org.rowan.engine.link.LinkEvent
 * events} and {@link org.rowan.engine.link.PairExplanation explanations}.
 *
 * <p>Invariants: every change goes through {@link org.rowan.engine.link.Partition#of};
 * circumstantial evidence alone never joins; relations never merge; a human decision always wins;
 * the same operations in the same order give the same answer, bit for bit; nothing here reads a
 * clock, a file or an unseeded random number.
 *
 * <p>Start reading at {@link org.rowan.engine.link.Linker}.
 */
@NullMarked
package org.rowan.engine.link;

import org.jspecify.annotations.NullMarked;
