/** What hashing and its indexes promise. */
@NullMarked
package org.rowan.engine.hash;

import org.jspecify.annotations.NullMarked;
