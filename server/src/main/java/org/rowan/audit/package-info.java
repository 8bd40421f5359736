/**
 * The append-only record of who saw, changed, combined, decided and sent what, provably unaltered.
 *
 * <ul>
 *   <li><b>Takes in</b>: {@link org.rowan.kernel.AuditEntry} from every room, by the kernel's port.
 *   <li><b>Gives out</b>: {@link org.rowan.audit.AuditLog}: history, signed heads, proofs.
 *   <li><b>Invariants</b>: an entry commits with what it records; within about a second it has its
 *       place in a Merkle tree (RFC 9162) whose heads are signed and kept elsewhere too; nothing is
 *       ever updated or deleted; purposes and details die with their referral's key and the log
 *       still verifies.
 *   <li><b>Start reading at</b>: {@link org.rowan.audit.AuditLog}, then {@code Sealer}, {@code
 *       LogCheck}.
 *   <li><b>May use</b>: kernel, platform.
 * </ul>
 */
@NullMarked
package org.rowan.audit;

import org.jspecify.annotations.NullMarked;
