/** The pages of the room of figures. */
@NullMarked
package org.rowan.statistics.web;

import org.jspecify.annotations.NullMarked;
