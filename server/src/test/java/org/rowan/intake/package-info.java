/** A referral arrives, is checked, stored raw and de-duplicated. */
@NullMarked
package org.rowan.intake;

import org.jspecify.annotations.NullMarked;
