package org.rowan.audit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.audit.tree.GrowingTree;
import org.rowan.platform.crypto.KeyRing;

/** Compares a tree, as it is rebuilt, with the heads that were signed when it had each size. */
final class HeadCheck {
    private static final int PAGE = 5000;

    private final KeyRing ring;
    private final LogTables tables;
    private final List<Finding> findings;
    private final Deque<Head> own = new ArrayDeque<>();
    private final Deque<Head> kept;
    private long ownSeen;
    private long ownRead;
    private @Nullable Head lastThatFits;
    private boolean lostTrack;
    private boolean ownDiffer;
    private boolean keptDiffer;

    HeadCheck(KeyRing ring, LogTables tables, List<Head> kept, List<Finding> findings) {
        this.ring = ring;
        this.tables = tables;
        this.findings = findings;
        this.kept =
                new ArrayDeque<>(
                        kept.stream().sorted(Comparator.comparingLong(Head::size)).toList());
        kept.forEach(head -> checkSignature(head, "a head kept elsewhere"));
    }

    /** How many heads of the log's own were compared. */
    long own() {
        return ownSeen;
    }

    /** After missing leaves no root can be computed any more. */
    void lostTrack() {
        lostTrack = true;
    }

    /** Compares the tree with all heads of its size. */
    void compare(GrowingTree tree) {
        for (Head head = nextOwn(); head != null && head.size() <= tree.size(); head = nextOwn()) {
            own.removeFirst();
            ownSeen++;
            checkSignature(head, "a head");
            if (fits(head, tree)) {
                lastThatFits = head;
            } else if (!ownDiffer) {
                ownDiffer = true;
                findings.add(
                        new Finding(
                                "the log is not what was signed at " + head.at(),
                                "between " + since() + " and leaf " + (head.size() - 1),
                                head.at()));
            }
        }
        while (!kept.isEmpty() && kept.getFirst().size() <= tree.size()) {
            Head head = kept.removeFirst();
            if (!fits(head, tree) && !keptDiffer) {
                keptDiffer = true;
                findings.add(
                        new Finding(
                                "the log was rewritten since a head kept elsewhere was signed",
                                "among its first " + head.size() + " entries",
                                head.at()));
            }
        }
    }

    /** What heads are left promise more entries than there are. */
    void finish(GrowingTree tree) {
        Head head = nextOwn();
        if (head != null) {
            tellShorter(head, tree, "a head");
        }
        if (!kept.isEmpty()) {
            tellShorter(kept.getLast(), tree, "a head kept elsewhere");
        }
    }

    private void tellShorter(Head head, GrowingTree tree, String which) {
        findings.add(
                new Finding(
                        "the log has "
                                + tree.size()
                                + " entries, but "
                                + which
                                + " signed "
                                + head.size(),
                        "leaves " + tree.size() + " to " + (head.size() - 1) + " are missing",
                        head.at()));
    }

    private boolean fits(Head head, GrowingTree tree) {
        // A head below the present size is of a size the tree never had: it starts above a gap.
        return !lostTrack && head.size() == tree.size() && Arrays.equals(head.root(), tree.root());
    }

    private String since() {
        return lastThatFits == null
                ? "the beginning"
                : "leaf " + (lastThatFits.size() - 1) + " (" + lastThatFits.at() + ")";
    }

    private void checkSignature(Head head, String which) {
        byte[] known = ring.findLogKey(head.keyId()).orElse(new byte[0]);
        String problem =
                !head.log().equals(ring.installation())
                        ? which + " belongs to the log of another installation"
                        : !head.isSigned()
                                ? which + " was altered: its signature does not fit"
                                : !Arrays.equals(known, head.publicKey())
                                        ? which
                                                + " was signed with a key that the key file does not have"
                                        : "";
        if (!problem.isEmpty()) {
            findings.add(
                    new Finding(
                            problem,
                            "head of " + head.size() + " entries, key " + head.keyId(),
                            head.at()));
        }
    }

    private @Nullable Head nextOwn() {
        if (own.isEmpty()) {
            own.addAll(tables.headsAbove(ownRead, PAGE));
            if (!own.isEmpty()) {
                ownRead = own.getLast().size();
            }
        }
        return own.peekFirst();
    }
}
