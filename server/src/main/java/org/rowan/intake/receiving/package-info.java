/**
 * The use cases of intake, each reading as its story: open, add, finish, retract, expire a
 * submission; receive a referral that came whole; what a person does with one that needs a person.
 *
 * <p>Start reading at {@link org.rowan.intake.receiving.EndSubmission}.
 */
@NullMarked
package org.rowan.intake.receiving;

import org.jspecify.annotations.NullMarked;
