/**
 * Tables of likelihoods as files, and the command that estimates a new one from what closed cases
 * turned out to be. A new table is a new file; it is used once a person names it in {@code
 * rowan.yaml}.
 */
@NullMarked
package org.rowan.allocate.likelihood;

import org.jspecify.annotations.NullMarked;
