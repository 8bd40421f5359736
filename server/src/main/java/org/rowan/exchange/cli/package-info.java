/** The command {@code ./rowan export}. */
@NullMarked
package org.rowan.exchange.cli;

import org.jspecify.annotations.NullMarked;
