package org.rowan.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.ClusterTest;
import org.rowan.engine.link.Edge;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.PairExplanation;
import org.rowan.engine.link.Refusal;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.PersonsParted;
import org.rowan.kernel.PersonsParted.Parting;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.HeldTieStore;
import org.rowan.link.store.PartitionStore;
import org.rowan.link.store.PartitionStore.LogLine;
import org.rowan.link.store.PartitionStore.Tie;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what the linker did: persons, where accounts went, the log, scored pairs and ties, in
 * few statements.
 */
final class WriteOutcome {
    private final AccountStore accounts;
    private final PartitionStore partition;
    private final HeldTieStore held;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    WriteOutcome(
            AccountStore accounts,
            PartitionStore partition,
            HeldTieStore held,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.partition = partition;
        this.held = held;
        this.json = json;
        this.events = events;
    }

    /**
     * What was written.
     *
     * @param persons every person that was changed
     * @param moved every account that has another person than before
     */
    record Written(Set<Long> persons, Set<Long> moved) {}

    /**
     * Writes outcomes in the order in which they came about, and tells whoever relied on a link
     * that is gone.
     */
    Written write(List<Told> outcomes, LinkerInMemory.Session session, Instant now) {
        WorkingStore store = session.store;
        List<LogLine> lines = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        Set<Long> persons = new LinkedHashSet<>();
        Map<Long, Long> merged = new LinkedHashMap<>();
        Map<Long, @Nullable String> attention = new LinkedHashMap<>();
        for (Told told : outcomes) {
            edges.addAll(told.edges());
            for (Told.Step step : told.steps()) {
                lines.add(line(step.event(), step.pair()));
                note(step.event(), ties, persons, merged, attention);
            }
        }
        persons.stream()
                .filter(person ->
                        store.members(person).length == 0 && store.attention(person) != null)
                .forEach(empty -> {
                    store.attention(empty, null);
                    attention.put(empty, null);
                });
        Map<Long, Long> moved = new LinkedHashMap<>();
        store.takeMoved().stream()
                .sorted()
                .forEach(account -> {
                    long person = store.personOf(account);
                    if (person != 0) {
                        moved.put(account, person);
                        persons.add(person);
                    }
                });
        partition.open(persons, now);
        partition.merged(merged);
        accounts.assign(moved);
        attention.forEach(partition::attention);
        partition.log(lines, session.model(), now);
        partition.saveEdges(edges, session.modelId, now);
        partition.saveTies(ties, now);
        held.save(outcomes.stream().flatMap(WriteOutcome::heldBack).toList(), now);
        tellWhoReliedOnIt(outcomes, now);
        return new Written(persons, Set.copyOf(moved.keySet()));
    }

    private static Stream<Edge> heldBack(Told told) {
        return told.steps().stream()
                .map(Told.Step::event)
                .filter(LinkEvent.Refused.class::isInstance)
                .map(event -> ((LinkEvent.Refused) event).refusal())
                .filter(refusal -> refusal.why() == Refusal.Why.HELD)
                .map(refusal -> refusal.test().best());
    }

    private void tellWhoReliedOnIt(List<Told> outcomes, Instant now) {
        List<Parting> partings =
                outcomes.stream()
                        .flatMap(told -> told.steps().stream())
                        .map(step -> parting(step.event()))
                        .filter(Objects::nonNull)
                        .toList();
        if (!partings.isEmpty()) {
            events.publishEvent(new PersonsParted(partings, now));
        }
    }

    private static @Nullable Parting parting(LinkEvent event) {
        return switch (event) {
            case LinkEvent.Split split ->
                    new Parting(
                            new PersonId(split.from()),
                            new PersonId(split.person()),
                            split.moved().stream().map(AccountId::new).toList());
            case LinkEvent.Erased erased ->
                    new Parting(
                            new PersonId(erased.person()),
                            null,
                            List.of(new AccountId(erased.observation())));
            default -> null;
        };
    }

    /** Logs something that is no outcome of the linker, such as a person's word. */
    void log(
            LogLine line, Map<String, Object> detail, LinkerInMemory.Session session, Instant now) {
        partition.log(
                List.of(
                        new LogLine(
                                line.kind(),
                                line.person(),
                                line.other(),
                                line.accounts(),
                                json.writeValueAsString(detail))),
                session.model(),
                now);
    }

    private static void note(
            LinkEvent event,
            List<Tie> ties,
            Set<Long> persons,
            Map<Long, Long> merged,
            Map<Long, @Nullable String> attention) {
        switch (event) {
            case LinkEvent.Created created -> persons.add(created.person());
            case LinkEvent.Linked linked -> persons.add(linked.person());
            case LinkEvent.Merged joined -> {
                persons.add(joined.kept());
                persons.add(joined.gone());
                merged.put(joined.gone(), joined.kept());
                attention.put(joined.gone(), null);
            }
            case LinkEvent.Split split -> {
                persons.add(split.from());
                persons.add(split.person());
            }
            case LinkEvent.NeedsAttention needs ->
                    attention.put(needs.person(), needs.why().name());
            case LinkEvent.Healed healed -> attention.put(healed.person(), null);
            case LinkEvent.Related related ->
                    ties.add(new Tie(related.first(), related.second(), related.label()));
            case LinkEvent.Refused ignored -> {}
            case LinkEvent.BecameGeneric ignored -> {}
            case LinkEvent.NoLongerGeneric ignored -> {}
            case LinkEvent.Erased erased -> persons.add(erased.person());
        }
    }

    private LogLine line(LinkEvent event, @Nullable PairExplanation pair) {
        return switch (event) {
            case LinkEvent.Created e ->
                    new LogLine("created", e.person(), 0, List.of(e.observation()), "{}");
            case LinkEvent.Linked e ->
                    new LogLine(
                            "linked",
                            e.person(),
                            0,
                            List.of(e.observation()),
                            reason(e.test(), pair));
            case LinkEvent.Merged e ->
                    new LogLine("merged", e.kept(), e.gone(), e.moved(), reason(e.test(), pair));
            case LinkEvent.Split e -> new LogLine("split", e.from(), e.person(), e.moved(), "{}");
            case LinkEvent.Refused e ->
                    new LogLine("refused", e.person(), e.other(), List.of(), refusal(e, pair));
            case LinkEvent.NeedsAttention e ->
                    new LogLine(
                            "needs-attention",
                            e.person(),
                            0,
                            List.of(),
                            text("why", e.why().name()));
            case LinkEvent.Healed e ->
                    new LogLine("healed", e.person(), 0, List.of(), text("was", e.was().name()));
            case LinkEvent.Related e ->
                    new LogLine(
                            "related",
                            0,
                            0,
                            List.of(e.first(), e.second()),
                            text("label", e.label()));
            case LinkEvent.BecameGeneric e ->
                    new LogLine(
                            "became-generic", 0, 0, List.of(), rule(e.key().rule(), e.carriers()));
            case LinkEvent.NoLongerGeneric e ->
                    new LogLine(
                            "no-longer-generic",
                            0,
                            0,
                            List.of(),
                            rule(e.key().rule(), e.carriers()));
            case LinkEvent.Erased e ->
                    new LogLine("erased", e.person(), 0, List.of(e.observation()), "{}");
        };
    }

    private String reason(@Nullable ClusterTest test, @Nullable PairExplanation pair) {
        return test == null || pair == null
                ? "{}"
                : json.writeValueAsString(Map.of("test", test, "pair", pair));
    }

    private String refusal(LinkEvent.Refused refused, @Nullable PairExplanation pair) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("why", refused.refusal().why().name().toLowerCase(Locale.ROOT));
        detail.put("detail", refused.refusal().detail());
        detail.put("test", refused.refusal().test());
        if (pair != null) {
            detail.put("pair", pair);
        }
        return json.writeValueAsString(detail);
    }

    private String text(String key, String value) {
        return json.writeValueAsString(Map.of(key, value));
    }

    /** The rule's name and how many carry the value; never the value. */
    private String rule(String rule, long carriers) {
        return json.writeValueAsString(Map.of("rule", rule, "carriers", carriers));
    }
}
