/** The commands {@code ./rowan intake} and {@code ./rowan sender}. */
@NullMarked
package org.rowan.intake.command;

import org.jspecify.annotations.NullMarked;
