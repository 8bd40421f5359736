/** The commands of room 6. */
@NullMarked
package org.rowan.desk.cli;

import org.jspecify.annotations.NullMarked;
