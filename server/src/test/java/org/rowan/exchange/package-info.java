/** What room exchange promises. */
@NullMarked
package org.rowan.exchange;

import org.jspecify.annotations.NullMarked;
