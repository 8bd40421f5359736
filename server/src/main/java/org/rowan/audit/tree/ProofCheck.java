package org.rowan.audit.tree;

import java.util.Arrays;
import java.util.List;

/** Checks proofs as RFC 9162, sections 2.1.3.2 and 2.1.4.2, describes; needs no log. */
public final class ProofCheck {
    private ProofCheck() {}

    /** Whether an entry with this hash is at this place in the log of this size and root. */
    public static boolean includes(
            byte[] leafHash, long entry, long size, List<byte[]> path, byte[] root) {
        if (entry < 0 || entry >= size) {
            return false;
        }
        long fn = entry;
        long sn = size - 1;
        byte[] r = leafHash;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = TreeHash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = TreeHash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** Whether the log of the later size and root begins with all of the earlier one. */
    public static boolean continues(
            long earlier, byte[] earlierRoot, long later, byte[] laterRoot, List<byte[]> proof) {
        if (earlier <= 0 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
        }
        boolean complete = Long.bitCount(earlier) == 1;
        if (proof.isEmpty() && !complete) {
            return false;
        }
        byte[] first = complete ? earlierRoot : proof.getFirst();
        long fn = earlier - 1;
        long sn = later - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = first;
        byte[] sr = first;
        for (byte[] c : complete ? proof : proof.subList(1, proof.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = TreeHash.node(c, fr);
                sr = TreeHash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = TreeHash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, earlierRoot) && Arrays.equals(sr, laterRoot);
    }
}
