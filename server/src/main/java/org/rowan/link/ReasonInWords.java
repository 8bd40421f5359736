package org.rowan.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Attention;
import org.rowan.engine.link.ClusterTest;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.PairExplanation;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.link.store.EventStore.Event;

/** Says the measures of a link in words, and lays them out as a waterfall. */
final class ReasonInWords {
    private ReasonInWords() {}

    /** Observations are given when their values may be shown and are those that were compared. */
    static PairReason of(
            PairExplanation pair, @Nullable Observation first, @Nullable Observation second) {
        boolean turned = first != null && first.id() != pair.first();
        List<PairReason.Row> rows = new ArrayList<>();
        double at = 0;
        for (PairExplanation.Row row : pair.rows()) {
            PairExplanation.Reference reference = row.values();
            rows.add(
                    new PairReason.Row(
                            row.name(),
                            row.grade(),
                            at,
                            at + row.bits(),
                            row.popularity(),
                            reference == null
                                    ? null
                                    : value(turned ? second : first, reference.first()),
                            reference == null
                                    ? null
                                    : value(turned ? first : second, reference.second()),
                            words(row)));
            at += row.bits();
        }
        return new PairReason(
                new AccountId(pair.first()),
                new AccountId(pair.second()),
                pair.model(),
                rows,
                pair.bits(),
                pair.vetoes(),
                pair.substantial());
    }

    private static @Nullable String value(@Nullable Observation observation, int position) {
        return observation == null || position >= observation.identifiers().size()
                ? null
                : observation.identifiers().get(position).value();
    }

    private static String words(PairExplanation.Row row) {
        String what = row.grade().isEmpty() ? row.name() : row.name() + " " + row.grade();
        String seen =
                row.popularity() == 0
                        ? ""
                        : ", seen with %d holder%s"
                                .formatted(row.popularity(), row.popularity() == 1 ? "" : "s");
        return String.format(Locale.ROOT, "%s (%+.1f bits%s)", what, row.bits(), seen);
    }

    /** What happened and why. */
    static String sentence(Event event, @Nullable ClusterTest test, @Nullable PairReason reason) {
        if (event.detail().has("erased")) {
            return happened(event) + ": the reasons are erased";
        }
        if (reason == null) {
            return happened(event) + why(event, "why") + why(event, "was");
        }
        String rows =
                reason.rows().stream()
                        .filter(row -> row.to() != row.from())
                        .map(PairReason.Row::words)
                        .collect(Collectors.joining("; "));
        return happened(event)
                + why(event, "why")
                + ": "
                + rows
                + (test == null ? "" : group(test))
                + (reason.vetoes().isEmpty()
                        ? ""
                        : "; forbidden by " + String.join(", ", reason.vetoes()));
    }

    private static String group(ClusterTest test) {
        if (test.decision() != 0) {
            return "; forced by decision " + test.decision();
        }
        return String.format(
                Locale.ROOT,
                "; the groups as wholes: %.1f bits on average over %d pair%s, weakest %.1f%s",
                test.average(),
                test.pairs(),
                test.pairs() == 1 ? "" : "s",
                test.weakest().bits(),
                test.bridge() ? ", held together by one pair alone" : "");
    }

    private static String why(Event event, String key) {
        if (!event.detail().has(key)) {
            return "";
        }
        String code = event.detail().get(key).asString();
        return ", for "
                + switch (code) {
                    case "average" -> "the groups as wholes are not alike enough";
                    case "veto" -> "a rule of the model forbids it";
                    case "not_the_same" -> "a person said that they are not the same";
                    case "frozen" -> "one of them needs attention";
                    case "held" -> "both have a case in somebody's hands: a person joins them";
                    case "insubstantial" -> "evidence of this kind never joins";
                    default -> attention(code);
                };
    }

    private static String attention(String code) {
        return Arrays.stream(Attention.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .map(ReasonInWords::of)
                .orElse(code);
    }

    /** Why a person awaits attention, as a clause. */
    static String of(Attention why) {
        return switch (why) {
            case CONFLICT -> "people's decisions contradict one another";
            case TOO_LARGE -> "there are more accounts than one person plausibly has";
            case TOO_MANY_VALUES ->
                    "there are more values of something exclusive than one person plausibly has";
        };
    }

    /** What another model would change; persons that there are not yet are not named. */
    static String wouldHappen(LinkEvent event) {
        return switch (event) {
            case LinkEvent.Merged merged ->
                    named(merged.moved()) + " would join " + new PersonId(merged.kept());
            case LinkEvent.Split split ->
                    named(split.moved()) + " would leave " + new PersonId(split.from());
            case LinkEvent.NeedsAttention needs ->
                    new PersonId(needs.person()) + " would need attention, for " + of(needs.why());
            case LinkEvent.Healed healed ->
                    new PersonId(healed.person()) + " would need no attention any more";
            default -> "";
        };
    }

    private static String named(List<Long> accounts) {
        return accounts.stream()
                .map(account -> new AccountId(account).toString())
                .collect(Collectors.joining(", "));
    }

    private static String happened(Event event) {
        PersonId person = new PersonId(event.person());
        PersonId other = new PersonId(event.other());
        String accounts =
                event.accounts().stream()
                        .map(AccountId::toString)
                        .collect(Collectors.joining(", "));
        return switch (event.kind()) {
            case "created" -> accounts + " became " + person;
            case "linked" -> accounts + " joined " + person;
            case "merged" -> other + " merged into " + person;
            case "split" -> accounts + " left " + person + " and became " + other;
            case "refused" -> person + " and " + other + " were not joined";
            case "needs-attention" -> person + " needs attention";
            case "healed" -> person + " needs no attention any more";
            case "erased" -> accounts + " was erased from " + person;
            case "said-the-same" -> "a person said that " + accounts + " are one human";
            case "said-not-the-same" -> "a person said that " + accounts + " are not one human";
            case "withdrew" -> "a person withdrew a decision about " + accounts;
            default -> event.kind();
        };
    }
}
