/**
 * The doors: what every answer carries, which requests are turned away before any room sees them,
 * and how people sign in.
 *
 * <p>Takes in: HTTP. Gives out: {@link org.rowan.platform.web.WebRoom} for rooms that have a door
 * of their own, {@link org.rowan.platform.web.BodyLimit} for rooms that take more than a form.
 * Invariants: what no room claims is not found; no answer shows a stack trace, a class name or
 * somebody's words; every answer carries the strict headers. Start reading at {@link
 * org.rowan.platform.web.DoorConfiguration}, for sign-in at {@link
 * org.rowan.platform.web.DeskDoorConfiguration}.
 */
@NullMarked
package org.rowan.platform.web;

import org.jspecify.annotations.NullMarked;
