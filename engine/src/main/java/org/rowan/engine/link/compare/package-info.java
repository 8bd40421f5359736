/**
 * Measures: how alike two values are, as named grades from strongest to weakest, without any
 * weight.
 */
@NullMarked
package org.rowan.engine.link.compare;

import org.jspecify.annotations.NullMarked;
