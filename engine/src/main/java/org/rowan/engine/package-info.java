/**
 * The pure part of Rowan: the same input gives the same output, bit for bit. No framework, no
 * clock, no input or output, no logging.
 */
@NullMarked
package org.rowan.engine;

import org.jspecify.annotations.NullMarked;
