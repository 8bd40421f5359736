/** The line when things go wrong. */
@NullMarked
package org.rowan.platform.line;

import org.jspecify.annotations.NullMarked;
