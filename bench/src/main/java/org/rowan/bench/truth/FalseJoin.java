package org.rowan.bench.truth;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rowan.engine.link.ClusterTest;
import org.rowan.engine.link.PairExplanation;

/**
 * A join whose strongest pair is of two humans, with the evidence it rested on.
 *
 * @param number from 1, in the order in which they came about
 * @param first who is behind the pair's first account
 * @param second who is behind its second
 * @param pair why the pair had its bits then
 * @param test how the groups fared as wholes
 * @param stands whether the two are still one person at the end
 */
record FalseJoin(
        int number,
        TrueHuman first,
        TrueHuman second,
        PairExplanation pair,
        ClusterTest test,
        boolean stands) {

    /** The evidence in favour, strongest first, as {@code phone verified-both + dob same}. */
    String cause() {
        String evidence =
                inFavour().stream()
                        .map(row -> row.name() + " " + row.grade())
                        .collect(Collectors.joining(" + "));
        return evidence.isEmpty() ? "the rest of the group" : evidence;
    }

    /** The trap that both are in, or none. */
    String trap() {
        return first.trap() == null || first.trap() != second.trap()
                ? "no trap"
                : first.trap().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<PairExplanation.Row> inFavour() {
        return pair.rows().stream()
                .filter(row -> row.evidence() != null && row.bits() >= 1)
                .sorted((a, b) -> Double.compare(b.bits(), a.bits()))
                .toList();
    }

    /** The whole story in words; accounts by referral and human, values never. */
    String words() {
        String rows =
                pair.rows().stream()
                        .filter(row -> row.bits() != 0)
                        .map(FalseJoin::words)
                        .collect(Collectors.joining("; "));
        return String.format(
                Locale.ROOT,
                "%d. %s of referral %d and %s of referral %d (%s; %s): %.1f bits: %s. Groups: %.1f on average over %d pairs%s.",
                number,
                first.human(),
                first.referral(),
                second.human(),
                second.referral(),
                trap(),
                stands ? "still one" : "parted again later",
                pair.bits(),
                rows,
                test.average(),
                test.pairs(),
                test.bridge() ? ", held by one pair alone" : "");
    }

    private static String words(PairExplanation.Row row) {
        String seen = row.popularity() == 0 ? "" : ", seen with " + row.popularity() + " holders";
        String grade = row.grade().isEmpty() ? "" : " " + row.grade();
        return String.format(Locale.ROOT, "%s%s (%+.1f%s)", row.name(), grade, row.bits(), seen);
    }
}
