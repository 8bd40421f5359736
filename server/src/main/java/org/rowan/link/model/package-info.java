/** Reads and writes the versioned model files of linking; the engine sees only typed records. */
@NullMarked
package org.rowan.link.model;

import org.jspecify.annotations.NullMarked;
