package org.rowan.audit.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree that entries are added to, holding only the roots of its complete subtrees: one for each
 * bit set in its size, the largest first. Not safe for several threads.
 */
public final class GrowingTree {
    private final List<byte[]> roots;
    private long size;

    private GrowingTree(long size, List<byte[]> roots) {
        this.size = size;
        this.roots = roots;
    }

    public static GrowingTree empty() {
        return new GrowingTree(0, new ArrayList<>());
    }

    /**
     * The tree that {@link #frontier()} was taken from.
     *
     * @throws IllegalArgumentException when the number of hashes does not fit the size
     */
    public static GrowingTree of(long size, byte[] frontier) {
        if (size < 0 || frontier.length != Long.bitCount(size) * TreeHash.BYTES) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " does not have " + frontier.length + " frontier bytes");
        }
        List<byte[]> roots = new ArrayList<>();
        for (int at = 0; at < frontier.length; at += TreeHash.BYTES) {
            roots.add(Arrays.copyOfRange(frontier, at, at + TreeHash.BYTES));
        }
        return new GrowingTree(size, roots);
    }

    /** Is told of every subtree that became complete. */
    @FunctionalInterface
    public interface Completed {
        /**
         * @param level 0 for a leaf, 1 for a pair, ...
         * @param index which of its level, from 0
         */
        void subtree(int level, long index, byte[] hash);
    }

    /** Adds the hash of one more entry. */
    public void append(byte[] leafHash, Completed completed) {
        byte[] hash = leafHash;
        int level = 0;
        completed.subtree(0, size, hash);
        // Each trailing 1 bit of the size is a complete subtree that this entry pairs up with.
        for (long index = size; (index & 1) == 1; index >>= 1) {
            hash = TreeHash.node(roots.removeLast(), hash);
            level++;
            completed.subtree(level, index >> 1, hash);
        }
        roots.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    /** The root of the tree as it is now. */
    public byte[] root() {
        if (roots.isEmpty()) {
            return TreeHash.empty();
        }
        byte[] root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = TreeHash.node(roots.get(i), root);
        }
        return root;
    }

    /** The roots of the complete subtrees, one after the other, from which the tree can grow on. */
    public byte[] frontier() {
        byte[] all = new byte[roots.size() * TreeHash.BYTES];
        for (int i = 0; i < roots.size(); i++) {
            System.arraycopy(roots.get(i), 0, all, i * TreeHash.BYTES, TreeHash.BYTES);
        }
        return all;
    }
}
