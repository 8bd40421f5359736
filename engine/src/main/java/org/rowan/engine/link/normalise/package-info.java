/**
 * Normalisers: from an identifier as received to a canonical value, to absent, or to unusable with
 * its reason.
 */
@NullMarked
package org.rowan.engine.link.normalise;

import org.jspecify.annotations.NullMarked;
