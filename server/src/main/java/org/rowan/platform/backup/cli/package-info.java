/** The commands {@code ./rowan backup} and {@code ./rowan restore}. */
@NullMarked
package org.rowan.platform.backup.cli;

import org.jspecify.annotations.NullMarked;
