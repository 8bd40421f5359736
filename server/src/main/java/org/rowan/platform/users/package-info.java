/**
 * The people who may enter the desk: their names, roles, passwords and second factors, or the
 * provider of sign-in that vouches for them, and what happens when somebody guesses.
 *
 * <p>Takes in: commands of an administrator, log-ins. Gives out: {@link
 * org.rowan.platform.users.Users}, the {@link org.rowan.platform.users.SignedInUser} behind each
 * request, and {@link org.rowan.platform.users.InPerson} for commands that people give in their own
 * name. Invariants: passwords are stored as bcrypt, keys of apps sealed, recovery codes as keyed
 * hashes; nobody holds a role before everything that is asked of them is proved; a password that
 * somebody else has seen must be changed at the first log-in; a disabled user's open sessions end
 * at the next click. Start reading at {@link org.rowan.platform.users.Users}, then {@link
 * org.rowan.platform.users.SecondFactors}.
 */
@NullMarked
package org.rowan.platform.users;

import org.jspecify.annotations.NullMarked;
