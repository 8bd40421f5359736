/**
 * {@code ./rowan bench link}: speed and accuracy of linking on generated referrals and on a table
 * given, beside Splink.
 */
@NullMarked
package org.rowan.bench.link;

import org.jspecify.annotations.NullMarked;
