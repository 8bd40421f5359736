/** The demonstration: an installation with invented data, filed through the real receiver. */
@NullMarked
package org.rowan.demo;

import org.jspecify.annotations.NullMarked;
