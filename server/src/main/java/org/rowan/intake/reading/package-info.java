/**
 * What every form of referral needs read the same way: incident types, identifiers in free text.
 *
 * <p>Pure, and linear in the length of what it reads.
 */
@NullMarked
package org.rowan.intake.reading;

import org.jspecify.annotations.NullMarked;
