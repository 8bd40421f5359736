/**
 * Room 3: the accounts of referrals are linked to persons; and tables of persons, for anyone to
 * check.
 */
@NullMarked
package org.rowan.link;

import org.jspecify.annotations.NullMarked;
