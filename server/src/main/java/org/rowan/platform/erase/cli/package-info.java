/** The command {@code ./rowan erase}. */
@NullMarked
package org.rowan.platform.erase.cli;

import org.jspecify.annotations.NullMarked;
