/** The protocol as its clients see it: over real HTTP. */
@NullMarked
package org.rowan.intake.web;

import org.jspecify.annotations.NullMarked;
