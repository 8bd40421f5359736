package org.rowan.audit.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes the proofs of RFC 9162, sections 2.1.3.1 and 2.1.4.1, from complete subtrees. */
public final class Proofs {
    private final Subtrees subtrees;

    public Proofs(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The root of the first {@code size} entries. */
    public byte[] root(long size) {
        return size == 0 ? TreeHash.empty() : range(0, size);
    }

    /**
     * That the entry is in the tree of this size: the hashes beside its way to the root, lowest
     * first.
     *
     * @throws IllegalArgumentException unless 0 ≤ entry &lt; size
     */
    public List<byte[]> inclusion(long entry, long size) {
        if (entry < 0 || entry >= size) {
            throw new IllegalArgumentException("entry " + entry + " is not in a log of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        path(entry, 0, size, path);
        return path;
    }

    /**
     * That the tree of the later size begins with all entries of the earlier one.
     *
     * @throws IllegalArgumentException unless 0 &lt; earlier ≤ later
     */
    public List<byte[]> consistency(long earlier, long later) {
        if (earlier <= 0 || earlier > later) {
            throw new IllegalArgumentException(
                    "a log of " + earlier + " does not grow to one of " + later);
        }
        List<byte[]> proof = new ArrayList<>();
        subproof(earlier, 0, later, true, proof);
        return proof;
    }

    /** PATH(entry, D[from:to]). */
    private void path(long entry, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long split = from + split(to - from);
        if (entry < split) {
            path(entry, from, split, path);
            path.add(range(split, to));
        } else {
            path(entry, split, to, path);
            path.add(range(from, split));
        }
    }

    /** SUBPROOF(earlier - from, D[from:to], whole). */
    private void subproof(long earlier, long from, long to, boolean whole, List<byte[]> proof) {
        if (earlier == to) {
            if (!whole) {
                proof.add(range(from, to));
            }
            return;
        }
        long split = from + split(to - from);
        if (earlier <= split) {
            subproof(earlier, from, split, whole, proof);
            proof.add(range(split, to));
        } else {
            subproof(earlier, split, to, false, proof);
            proof.add(range(from, split));
        }
    }

    /** MTH(D[from:to]); every complete part begins at a multiple of its length. */
    private byte[] range(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return subtrees.hash(level, from >> level);
        }
        long split = from + split(length);
        return TreeHash.node(range(from, split), range(split, to));
    }

    /** The largest power of two below a length above 1. */
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
