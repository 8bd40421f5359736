package org.rowan.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.rowan.engine.link.Edge;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.Outcome;

/**
 * Everything judged anew under another model, on trial: it shows whom the model would change and
 * changes nobody.
 *
 * <p>Every person goes through the one partition function in the order of their numbers, on a copy
 * of the partition that moves on with what is found. Judging those found once more, in the same
 * order, on the partition as it is, gives the same answer: the others change nothing.
 */
final class Rejudging {
    private static final int ROUNDS = 8;

    private final LinkerInMemory memory;
    private final LinkerInMemory.Session session;

    Rejudging(LinkerInMemory memory, LinkerInMemory.Session session) {
        this.memory = memory;
        this.session = session;
        session.store.beginTrial();
    }

    /** The model this judges under. */
    int model() {
        return session.modelId;
    }

    /** What a stretch of persons came to: the pairs with their bits, and whom it would change. */
    record Found(List<Edge> edges, Set<Long> changed) {}

    /** Takes in what was linked meanwhile, at first everything. */
    void follow() {
        memory.follow(session);
    }

    /** Judges persons, ascending; each difference is told as it comes about. */
    Found judge(Collection<Long> persons, Consumer<LinkEvent> each) {
        List<Edge> edges = new ArrayList<>();
        Set<Long> changed = new LinkedHashSet<>();
        for (long person : persons) {
            settle(
                    session,
                    person,
                    outcome -> {
                        edges.addAll(outcome.edges());
                        outcome.events().stream()
                                .filter(event -> !affected(event).isEmpty())
                                .forEach(event -> {
                                    changed.add(person);
                                    each.accept(event);
                                });
                    });
        }
        return new Found(edges, changed);
    }

    /**
     * Judges a person anew, and those whom that changed, until nothing changes any more or {@value
     * #ROUNDS} rounds were made; what came of each judgement is told at once.
     */
    static void settle(LinkerInMemory.Session session, long person, Consumer<Outcome> each) {
        Set<Long> open = Set.of(person);
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            Set<Long> next = new TreeSet<>();
            for (long one : open) {
                if (session.store.members(one).length > 0) {
                    Outcome outcome = session.linker.reconsider(one);
                    each.accept(outcome);
                    outcome.events().forEach(event -> next.addAll(affected(event)));
                }
            }
            open = next;
        }
    }

    /** The persons that an event changed. */
    private static List<Long> affected(LinkEvent event) {
        return switch (event) {
            case LinkEvent.Merged merged -> List.of(merged.kept());
            case LinkEvent.Split split -> List.of(split.from(), split.person());
            case LinkEvent.NeedsAttention needs -> List.of(needs.person());
            case LinkEvent.Healed healed -> List.of(healed.person());
            default -> List.of();
        };
    }

    /**
     * Ends the trial and makes this the linker of the process, for changes that are part of the
     * current transaction.
     */
    LinkerInMemory.Session takeOver() {
        session.store.endTrial();
        memory.replaceBy(session);
        return session;
    }
}
