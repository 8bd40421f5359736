/** The command {@code ./rowan keys}. */
@NullMarked
package org.rowan.platform.crypto.cli;

import org.jspecify.annotations.NullMarked;
