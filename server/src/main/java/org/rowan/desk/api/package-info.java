/**
 * Rowan's own JSON interface, {@code /api/v1}: what the desk shows, for programs.
 *
 * <p>Takes in: requests with the key of a client. Gives out: the same documents as {@code ./rowan
 * queue --json} and {@code ./rowan show --json}, problems as RFC 9457 has them, and a description
 * of itself (OpenAPI 3.1). Invariants: a client has roles as a person has, passes the same checks
 * and is on record for what it reads; nothing is decided here. Start reading at {@link
 * org.rowan.desk.api.ApiReads}.
 */
@NullMarked
package org.rowan.desk.api;

import org.jspecify.annotations.NullMarked;
