/** The commands of room 3 that work on an installation. */
@NullMarked
package org.rowan.link.cli;

import org.jspecify.annotations.NullMarked;
