/**
 * The Merkle tree arithmetic of RFC 9162, section 2.1: pure functions of hashes. Start reading at
 * {@link org.rowan.audit.tree.TreeHash}.
 */
@NullMarked
package org.rowan.audit.tree;

import org.jspecify.annotations.NullMarked;
