/** The two normalisers that need large tables: telephone numbers and look-alike characters. */
@NullMarked
package org.rowan.link.normalise;

import org.jspecify.annotations.NullMarked;
