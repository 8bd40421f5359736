/** The command {@code ./rowan retention}. */
@NullMarked
package org.rowan.retention.cli;

import org.jspecify.annotations.NullMarked;
