/**
 * Effort tables as files, and the command that estimates a new one from the hours that closed cases
 * took. A new table is a new file; it is used once a person names it in {@code rowan.yaml}.
 */
@NullMarked
package org.rowan.allocate.effort;

import org.jspecify.annotations.NullMarked;
