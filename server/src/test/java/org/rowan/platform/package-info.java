/** The ground seen from outside, and what the tests of every room stand on. */
@NullMarked
package org.rowan.platform;

import org.jspecify.annotations.NullMarked;
