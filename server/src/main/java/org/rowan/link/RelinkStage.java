package org.rowan.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.ModelStore;
import org.rowan.link.store.PartitionStore;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The stage {@code relink}: its subject is a model that waits. It judges all persons under it, a
 * stretch in each transaction, while links go on under the model in force; then, in one
 * transaction, it puts the model in force and writes down what is different.
 *
 * <p>How far it came is in the database, so a process that dies is continued by the next. What it
 * has on trial is in this process's memory and is built anew from there.
 */
final class RelinkStage implements Stage {
    static final String NAME = "relink";
    private static final int STRETCH = 2_000;
    private static final int OLD_PAIRS = 50_000;

    private final LinkerInMemory memory;
    private final ModelStore models;
    private final AccountStore accounts;
    private final PartitionStore partition;
    private final WriteOutcome write;
    private final TaskQueue queue;
    private final AuditTrail audit;
    private final InstantSource clock;
    private @Nullable Rejudging trial;

    RelinkStage(
            LinkerInMemory memory,
            ModelStore models,
            AccountStore accounts,
            PartitionStore partition,
            WriteOutcome write,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        this.memory = memory;
        this.models = models;
        this.accounts = accounts;
        this.partition = partition;
        this.write = write;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void work(List<Long> subjects) {
        discardTrialUnlessCommitted();
        for (long model : subjects) {
            ModelStore.Kept waiting =
                    models.waiting().filter(kept -> kept.id() == model).orElse(null);
            if (waiting != null) {
                judgeSome(waiting);
            } else if (models.forgetOldPairs(OLD_PAIRS)) {
                queue.enqueue(NAME, model);
            }
        }
    }

    private void judgeSome(ModelStore.Kept waiting) {
        Rejudging current = trial;
        if (current == null || current.model() != waiting.id()) {
            models.began(waiting.id(), partition.state().generation());
            current = new Rejudging(memory, memory.open(waiting.id()));
            trial = current;
        }
        current.follow();
        List<Long> persons = models.personsAfter(waiting.judgedTo(), STRETCH);
        if (persons.isEmpty()) {
            switchTo(waiting, current);
        } else {
            Rejudging.Found found = current.judge(persons, event -> {});
            partition.saveEdges(found.edges(), waiting.id(), clock.instant());
            models.judged(waiting.id(), persons.getLast(), persons.size(), found.changed());
        }
        queue.enqueue(NAME, waiting.id());
    }

    /** The partition as it is goes over to the new model, and the difference is written down. */
    private void switchTo(ModelStore.Kept waiting, Rejudging current) {
        LinkerInMemory.Session session = current.takeOver();
        trial = null;
        Instant now = clock.instant();
        List<Told> told = new ArrayList<>();
        for (long person : models.toJudgeAtLast(waiting.id())) {
            Rejudging.settle(
                    session, person, outcome -> told.add(Told.of(outcome, session.linker)));
        }
        Set<Long> persons = write.write(told, session, now).persons();
        models.putInForce(waiting.id(), now);
        queue.enqueueAll(LinkReferrals.NEXT, accounts.referralsOf(persons));
        audit.append(
                AuditEntry.of(
                        "stage:" + NAME,
                        "relinked",
                        "model",
                        waiting.name() + " " + waiting.version(),
                        now,
                        "",
                        persons.size() + " persons changed"));
    }

    private void discardTrialUnlessCommitted() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status != STATUS_COMMITTED) {
                            trial = null;
                        }
                    }
                });
    }
}
