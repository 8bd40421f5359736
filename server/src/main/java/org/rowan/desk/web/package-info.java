/** The pages of room 6. */
@NullMarked
package org.rowan.desk.web;

import org.jspecify.annotations.NullMarked;
