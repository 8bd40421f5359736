/** Accuracy of a found grouping against a true one: pairwise and B-cubed. */
@NullMarked
package org.rowan.engine.link.measure;

import org.jspecify.annotations.NullMarked;
