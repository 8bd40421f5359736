package org.rowan.link;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.ClusterTest;
import org.rowan.engine.link.PairExplanation;
import org.rowan.engine.link.Subject;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.link.store.EventStore;
import org.rowan.link.store.EventStore.Event;
import org.springframework.transaction.support.TransactionTemplate;

/** Reasons as the log has them, and as the linker sees them now. */
final class ReasonsOnRecord implements LinkReasons {
    private final LinkerInMemory memory;
    private final EventStore events;
    private final TransactionTemplate transaction;

    ReasonsOnRecord(LinkerInMemory memory, EventStore events, TransactionTemplate transaction) {
        this.memory = memory;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public List<LinkStep> history(PersonId person) {
        return events.about(person).stream().map(this::step).toList();
    }

    @Override
    public Optional<PersonId> personAt(AccountId account, Instant at) {
        return events.personAt(account, at);
    }

    @Override
    public List<AccountId> accountsAt(PersonId person, Instant at) {
        return events.accountsAt(person, at);
    }

    @Override
    public Optional<PairReason> explain(AccountId first, AccountId second) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    LinkerInMemory.Session session = memory.forReading();
                    Subject one = session.store.subject(first.value());
                    Subject other = session.store.subject(second.value());
                    return one == null || other == null
                            ? Optional.<PairReason>empty()
                            : Optional.of(
                                    ReasonInWords.of(
                                            session.linker.explain(first.value(), second.value()),
                                            one.observation(),
                                            other.observation()));
                }));
    }

    private LinkStep step(Event event) {
        PairExplanation pair =
                event.part("pair", PairExplanation.class, events.json()).orElse(null);
        ClusterTest test = event.part("test", ClusterTest.class, events.json()).orElse(null);
        PairReason reason = pair == null ? null : ReasonInWords.of(pair, null, null);
        return new LinkStep(
                event.at(),
                event.kind(),
                person(event.person()),
                person(event.other()),
                event.accounts(),
                ReasonInWords.sentence(event, test, reason),
                reason);
    }

    private static @Nullable PersonId person(long number) {
        return number == 0 ? null : new PersonId(number);
    }
}
