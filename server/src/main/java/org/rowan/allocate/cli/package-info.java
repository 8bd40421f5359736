/** The commands of room 5. */
@NullMarked
package org.rowan.allocate.cli;

import org.jspecify.annotations.NullMarked;
