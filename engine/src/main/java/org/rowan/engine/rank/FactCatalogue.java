package org.rowan.engine.rank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The list of everything a policy may name: the components of {@link CaseFacts} and of the records
 * inside it, each with its type and how to read it. A fact that is not listed here cannot be asked
 * about.
 */
public final class FactCatalogue {
    private FactCatalogue() {}

    /** How a fact of an {@code O} is read. */
    public sealed interface Fact<O> {
        record Flag<O>(Predicate<O> read) implements Fact<O> {}

        record Count<O>(ToLongFunction<O> read) implements Fact<O> {}

        record Number<O>(ToDoubleFunction<O> read) implements Fact<O> {}

        record Text<O>(Function<O, String> read) implements Fact<O> {}

        record Words<O>(Function<O, List<String>> read) implements Fact<O> {}

        /** One record inside another. */
        record One<O, P>(Kind<P> kind, Function<O, P> read) implements Fact<O> {}

        /** A list of records inside another. */
        record Many<O, P>(Kind<P> kind, Function<O, List<P>> read) implements Fact<O> {}
    }

    /** A kind of record with the facts it has, by name, in the order of its components. */
    public record Kind<O>(String name, Class<O> type, Map<String, Fact<O>> facts) {}

    public static final Kind<FileFacts> FILE =
            new Builder<>("File", FileFacts.class)
                    .flag("known", FileFacts::known)
                    .flag("harmless", FileFacts::harmless)
                    .flag("novel", FileFacts::novel)
                    .flag("viral", FileFacts::viral)
                    .count("burst", FileFacts::burst)
                    .flag("hasContent", FileFacts::hasContent)
                    .flag("viewed", FileFacts::viewed)
                    .words("annotations", FileFacts::annotations)
                    .text("classification", FileFacts::classification)
                    .build();

    public static final Kind<ReferralFacts> REFERRAL =
            new Builder<>("Referral", ReferralFacts.class)
                    .count("id", ReferralFacts::id)
                    .text("incident", ReferralFacts::incident)
                    .flag("escalated", ReferralFacts::escalated)
                    .words("annotations", ReferralFacts::annotations)
                    .flag("batched", ReferralFacts::batched)
                    .flag("fromChild", ReferralFacts::fromChild)
                    .flag("hasUploadIp", ReferralFacts::hasUploadIp)
                    .flag("hasAnyIp", ReferralFacts::hasAnyIp)
                    .flag("hasPort", ReferralFacts::hasPort)
                    .flag("hasAccountId", ReferralFacts::hasAccountId)
                    .flag("hasContactPoint", ReferralFacts::hasContactPoint)
                    .flag("hasChat", ReferralFacts::hasChat)
                    .number("senderUrgentPrecision", ReferralFacts::senderUrgentPrecision)
                    .many("files", FILE, ReferralFacts::files)
                    .build();

    public static final Kind<PersonFacts> PERSON =
            new Builder<>("Person", PersonFacts.class)
                    .flag("known", PersonFacts::known)
                    .text("age", PersonFacts::age)
                    .count("accounts", PersonFacts::accounts)
                    .count("services", PersonFacts::services)
                    .count("referrals", PersonFacts::referrals)
                    .count("distinctMinors", PersonFacts::distinctMinors)
                    .count("otherReported", PersonFacts::otherReported)
                    .flag("compromised", PersonFacts::compromised)
                    .build();

    public static final Kind<ChildFacts> CHILD =
            new Builder<>("Child", ChildFacts.class)
                    .text("ageBand", ChildFacts::ageBand)
                    .text("state", ChildFacts::state)
                    .flag("known", ChildFacts::known)
                    .build();

    public static final Kind<RecordsFacts> RECORDS =
            new Builder<>("Records", RecordsFacts.class)
                    .text("identified", RecordsFacts::identified)
                    .text("priorContact", RecordsFacts::priorContact)
                    .text("priorNonContact", RecordsFacts::priorNonContact)
                    .text("accessToChildren", RecordsFacts::accessToChildren)
                    .text("sexualCommunication", RecordsFacts::sexualCommunication)
                    .text("producing", RecordsFacts::producing)
                    .build();

    public static final Kind<OfficerFacts> OFFICER =
            new Builder<>("Officer", OfficerFacts.class)
                    .flag("dangerClearedOut", OfficerFacts::dangerClearedOut)
                    .flag("nothingAggravates", OfficerFacts::nothingAggravates)
                    .flag("aggravates", OfficerFacts::aggravates)
                    .text("kirat", OfficerFacts::kirat)
                    .build();

    public static final Kind<TimeFacts> TIME =
            new Builder<>("Time", TimeFacts.class)
                    .number("sinceNewestEvent", TimeFacts::sinceNewestEvent)
                    .number("sinceNewestReferral", TimeFacts::sinceNewestReferral)
                    .number("untilEvidenceExpires", TimeFacts::untilEvidenceExpires)
                    .build();

    public static final Kind<CaseFacts> CASE =
            new Builder<>("Case", CaseFacts.class)
                    .text("kind", CaseFacts::kind)
                    .many("referrals", REFERRAL, CaseFacts::referrals)
                    .one("person", PERSON, CaseFacts::person)
                    .many("children", CHILD, CaseFacts::children)
                    .one("records", RECORDS, CaseFacts::records)
                    .one("officer", OFFICER, CaseFacts::officer)
                    .one("time", TIME, CaseFacts::time)
                    .build();

    /** Every kind of record, the innermost first. */
    public static final List<Kind<?>> KINDS =
            List.of(FILE, REFERRAL, PERSON, CHILD, RECORDS, OFFICER, TIME, CASE);

    private static final class Builder<O> {
        private final String name;
        private final Class<O> type;
        private final Map<String, Fact<O>> facts = new LinkedHashMap<>();

        Builder(String name, Class<O> type) {
            this.name = name;
            this.type = type;
        }

        Builder<O> flag(String fact, Predicate<O> read) {
            return put(fact, new Fact.Flag<>(read));
        }

        Builder<O> count(String fact, ToLongFunction<O> read) {
            return put(fact, new Fact.Count<>(read));
        }

        Builder<O> number(String fact, ToDoubleFunction<O> read) {
            return put(fact, new Fact.Number<>(read));
        }

        Builder<O> text(String fact, Function<O, String> read) {
            return put(fact, new Fact.Text<>(read));
        }

        Builder<O> words(String fact, Function<O, List<String>> read) {
            return put(fact, new Fact.Words<>(read));
        }

        <P> Builder<O> one(String fact, Kind<P> kind, Function<O, P> read) {
            return put(fact, new Fact.One<>(kind, read));
        }

        <P> Builder<O> many(String fact, Kind<P> kind, Function<O, List<P>> read) {
            return put(fact, new Fact.Many<>(kind, read));
        }

        private Builder<O> put(String fact, Fact<O> how) {
            facts.put(fact, how);
            return this;
        }

        Kind<O> build() {
            return new Kind<>(name, type, Collections.unmodifiableMap(facts));
        }
    }
}
