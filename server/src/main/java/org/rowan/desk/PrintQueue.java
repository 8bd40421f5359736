package org.rowan.desk;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the queue for a terminal. */
public final class PrintQueue {
    private PrintQueue() {}

    /**
     * Prints one entry a case, the first as number {@code from + 1}. Those to be decided from their
     * facts first stand below all others by number alone.
     */
    public static void print(List<QueueEntry> entries, int from, PrintWriter out) {
        printAll(entries.stream().filter(entry -> !entry.blind()).toList(), from, out);
        String blind =
                entries.stream()
                        .filter(QueueEntry::blind)
                        .map(QueueEntry::caseId)
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!blind.isEmpty()) {
            out.println("To be decided from the facts first, in no order: " + blind);
        }
    }

    /** The same with the advice on every case. */
    public static void printAll(List<QueueEntry> entries, int from, PrintWriter out) {
        int rank = from;
        for (QueueEntry entry : entries) {
            rank++;
            out.printf(
                    Locale.ROOT,
                    "%4d  %-8s %-22s %-10s %6.2f bits   due %s%s%n",
                    rank,
                    entry.caseId(),
                    entry.lane(),
                    entry.level(),
                    entry.urgencyBits(),
                    entry.due().substring(0, Math.min(16, entry.due().length())).replace('T', ' '),
                    entry.sampled() ? "   (drawn at random)" : "");
            for (QueueEntry.Clock clock : entry.clocks()) {
                out.printf(
                        "        %-13s due %s%s%n",
                        clock.name(),
                        clock.due().substring(0, 16).replace('T', ' '),
                        clock.done() != null
                                ? ", done " + clock.done().substring(0, 16).replace('T', ' ')
                                : clock.late() ? ", LATE" : "");
            }
            for (QueueEntry.Why why : entry.reasons()) {
                out.printf(
                        Locale.ROOT,
                        "        %+6.2f  %s%s%n",
                        why.bits(),
                        why.text(),
                        why.referral() == null ? "" : " (" + why.referral() + ")");
            }
            if (!entry.missing().isEmpty()) {
                out.println("        missing: " + String.join("; ", entry.missing()));
            }
            if (entry.nextEnquiry() != null) {
                out.printf(
                        Locale.ROOT,
                        "        next, %.0f min: %s%n",
                        entry.nextEnquiry().minutes(),
                        entry.nextEnquiry().text());
            }
        }
    }
}
