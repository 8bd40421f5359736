/** The commands {@code ./rowan audit verify} and {@code ./rowan audit head}. */
@NullMarked
package org.rowan.audit.cli;

import org.jspecify.annotations.NullMarked;
