package org.rowan.allocate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.OpenCase;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.FileFacts;
import org.rowan.engine.rank.PersonFacts;
import org.rowan.engine.rank.RecordsFacts;

/**
 * Reads a case's facts as the facts of the table of assumed likelihoods; what the case does not
 * say, true or false, is left out.
 */
final class BelieveCase {
    private static final Set<String> YOUNGER = Set.of("industry:A1", "industry:A2");
    private static final double LOG2 = Math.log(2);

    private final Knowledge knowledge;

    BelieveCase(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * What a case says of the facts of the table.
     *
     * @param known bit f is set where fact f is known, true or false
     * @param present bit f is set where it is true
     */
    record Known(long known, long present) {}

    /** What this case says of the facts of the table. */
    Known known(CaseFacts facts) {
        long known = 0;
        long present = 0;
        for (int f = 0; f < knowledge.facts().size(); f++) {
            Boolean said = present(knowledge.facts().get(f).name(), facts);
            known |= said == null ? 0 : 1L << f;
            present |= Boolean.TRUE.equals(said) ? 1L << f : 0;
        }
        return new Known(known, present);
    }

    /**
     * @param at the moment at which the facts were taken
     */
    PlanFacts of(CaseFacts facts, Instant at) {
        double[] bits = new double[knowledge.truths().size()];
        Known said = known(facts);
        for (long left = said.known(); left != 0; left &= left - 1) {
            int f = Long.numberOfTrailingZeros(left);
            boolean present = (said.present() >> f & 1) == 1;
            for (int t = 0; t < bits.length; t++) {
                bits[t] += Math.log(knowledge.likelihood(f, t, present)) / LOG2;
            }
        }
        OpenCase.Identity identity = identity(facts);
        List<Double> each = new ArrayList<>();
        for (double one : bits) {
            each.add(one);
        }
        return new PlanFacts(
                each,
                knowledge.doubtBits() * Math.sqrt(2.0 * Long.bitCount(said.known())),
                at.minus(
                        Duration.ofSeconds(
                                Math.round(facts.time().sinceNewestReferral() * 86_400))),
                identity,
                unknown(facts.records().sexualCommunication())
                        && facts.referrals().stream().anyMatch(r -> r.hasChat()),
                unknown(facts.records().priorContact()),
                child(facts),
                identity == OpenCase.Identity.OUT_OF_REACH);
    }

    /** Whether a fact is true of the case; null when nobody knows. */
    private static @Nullable Boolean present(String fact, CaseFacts facts) {
        List<FileFacts> files =
                facts.referrals().stream().flatMap(r -> r.files().stream()).toList();
        PersonFacts person = facts.person();
        return switch (fact) {
            case "danger-stated" ->
                    facts.referrals().isEmpty()
                            ? null
                            : facts.referrals().stream().anyMatch(r -> r.escalated());
            case "younger-child" ->
                    files.stream().allMatch(BelieveCase::unclassified)
                            ? null
                            : files.stream().anyMatch(BelieveCase::younger);
            case "viral-only" ->
                    files.isEmpty()
                            ? null
                            : files.stream().allMatch(file -> file.viral() || file.harmless());
            case "novel-file" ->
                    files.stream().noneMatch(file -> file.novel() || file.known())
                            ? null
                            : files.stream().anyMatch(file -> file.novel() && !file.viral());
            case "several-minors" -> person.known() ? person.distinctMinors() >= 2 : null;
            default -> aboutPerson(fact, facts);
        };
    }

    /** Facts about the reported person; never asked of one who may be under 18. */
    private static @Nullable Boolean aboutPerson(String fact, CaseFacts facts) {
        RecordsFacts records = facts.records();
        if (fact.equals("sexual-communication")) {
            return answer(records.sexualCommunication());
        }
        if (!facts.person().known() || facts.person().mayBeUnder18()) {
            return null;
        }
        return switch (fact) {
            case "other-offenders" -> facts.person().otherReported() >= 1;
            case "prior-contact" -> answer(records.priorContact());
            case "prior-non-contact" -> answer(records.priorNonContact());
            case "access-to-children" -> answer(records.accessToChildren());
            default -> null;
        };
    }

    private static boolean unclassified(FileFacts file) {
        return file.classification().isEmpty() && !file.annotations().contains("infant");
    }

    private static boolean younger(FileFacts file) {
        return YOUNGER.contains(file.classification()) || file.annotations().contains("infant");
    }

    private static @Nullable Boolean answer(String given) {
        return unknown(given) ? null : given.equals("yes");
    }

    private static boolean unknown(String given) {
        return given.equals("unknown");
    }

    private static OpenCase.Identity identity(CaseFacts facts) {
        return switch (facts.records().identified()) {
            case "yes" -> OpenCase.Identity.IDENTIFIED;
            case "no" -> OpenCase.Identity.OUT_OF_REACH;
            default ->
                    facts.time().untilEvidenceExpires() > 0
                                    && facts.referrals().stream()
                                            .anyMatch(r -> r.hasAnyIp() || r.hasContactPoint())
                            ? OpenCase.Identity.UNTRIED
                            : OpenCase.Identity.OUT_OF_REACH;
        };
    }

    private static OpenCase.Child child(CaseFacts facts) {
        boolean located = facts.children().stream().anyMatch(c -> c.state().equals("located"));
        boolean safe = facts.children().stream().anyMatch(c -> c.state().equals("safeguarded"));
        return located
                ? OpenCase.Child.LOCATED
                : safe ? OpenCase.Child.REFERRED : OpenCase.Child.UNKNOWN;
    }
}
