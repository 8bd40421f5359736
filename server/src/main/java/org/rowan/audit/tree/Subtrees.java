package org.rowan.audit.tree;

/** Where the hashes of complete subtrees are read from. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The root of one complete subtree.
     *
     * @param level 0 for a leaf; the subtree holds 2^level entries
     * @param index which of its level, from 0
     */
    byte[] hash(int level, long index);
}
