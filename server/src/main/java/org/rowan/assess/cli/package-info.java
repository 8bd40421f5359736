/** The commands of room 4. */
@NullMarked
package org.rowan.assess.cli;

import org.jspecify.annotations.NullMarked;
