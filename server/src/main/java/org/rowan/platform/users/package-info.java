/**
 * The people who may enter the desk: their names, roles, passwords, and what happens when a
 * password is guessed at.
 *
 * <p>Takes in: commands of an administrator, log-ins. Gives out: {@link
 * org.rowan.platform.users.Users} and the {@link org.rowan.platform.users.SignedInUser} behind each
 * request. Invariants: passwords are stored as bcrypt only; a password that somebody else has seen
 * must be changed at the first log-in; a disabled user's open sessions end at the next click. Start
 * reading at {@link org.rowan.platform.users.Users}.
 */
@NullMarked
package org.rowan.platform.users;

import org.jspecify.annotations.NullMarked;
