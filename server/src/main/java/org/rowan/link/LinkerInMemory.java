package org.rowan.link;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.kernel.HeldPersons;
import org.rowan.kernel.PersonId;
import org.rowan.link.model.ModelFiles;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.ModelStore;
import org.rowan.link.store.PartitionStore;
import org.rowan.link.store.PartitionStore.State;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The linker of this process with everything that was ever linked in memory.
 *
 * <p>Whoever links holds a lock of this process and then the lock on {@code link.state}, both until
 * the transaction has ended, so there is one linker at a time in all processes. The generation says
 * whether what is in memory is still what is in the database: what other processes changed is taken
 * in, and after a rolled-back transaction of this one memory is filled anew. So it is when another
 * process put another model in force.
 */
final class LinkerInMemory {
    private static final long PATIENCE_S = 120;

    private final ModelStore models;
    private final AccountStore accounts;
    private final PartitionStore partition;
    private final HeldPersons held;
    private final InstantSource clock;
    private final ReentrantLock mine = new ReentrantLock();
    private @Nullable Session session;

    LinkerInMemory(
            ModelStore models,
            AccountStore accounts,
            PartitionStore partition,
            HeldPersons held,
            InstantSource clock) {
        this.models = models;
        this.accounts = accounts;
        this.partition = partition;
        this.held = held;
        this.clock = clock;
    }

    /** The linker and the store it works on, as of one generation, under one model. */
    static final class Session {
        final int modelId;
        final Linker linker;
        final WorkingStore store = new WorkingStore();
        private long generation = -1;

        Session(int modelId, LinkModel model) {
            this.modelId = modelId;
            this.linker = new Linker(model, store);
        }

        /** Name and version of the model it links under. */
        String model() {
            return linker.model().name() + " " + linker.model().version();
        }
    }

    /** The linker, for changes that are part of the current transaction. */
    Session forChange() {
        Session current = forReading();
        current.generation++;
        partition.setGeneration(current.generation);
        return current;
    }

    /** The linker as things stand, for the rest of the current transaction; nothing may change. */
    Session forReading() {
        State state = lock();
        int model = state.model() == 0 ? begin() : state.model();
        Session current = session;
        // A generation that went back belongs to another state of the database, such as a restored
        // one.
        if (current == null
                || current.modelId != model
                || current.generation > state.generation()) {
            current = open(model);
            session = current;
        }
        bringUpTo(current, state.generation());
        return current;
    }

    /** A linker of its own under some model, with nothing in it yet. */
    Session open(int model) {
        ModelStore.Kept kept = models.get(model);
        return new Session(model, ModelFiles.read(kept.name() + ".yaml", kept.content()));
    }

    /** Takes in what changed without holding anybody up; what comes later is taken in later. */
    void follow(Session other) {
        bringUpTo(other, partition.state().generation());
    }

    /**
     * Replaces this process's linker by one under another model, which is in force when the current
     * transaction ends.
     */
    void replaceBy(Session other) {
        State state = lock();
        takeIn(other);
        bringUpTo(other, state.generation());
        other.generation = state.generation() + 1;
        partition.setGeneration(other.generation);
        session = other;
    }

    private int begin() {
        String text = ModelFiles.shippedText(ModelFiles.REFERRALS);
        LinkModel model = ModelFiles.shipped(ModelFiles.REFERRALS);
        int id = models.add(model.name(), model.version(), text, true, "rowan", clock.instant());
        models.putInForce(id, clock.instant());
        return id;
    }

    /** Always in this order, this process's lock first; given back when the transaction is over. */
    private State lock() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("linking takes part in a transaction; none is open");
        }
        try {
            if (!mine.tryLock(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "another change to links has not ended; try again later");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another change to links went on");
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status != STATUS_COMMITTED) {
                            session = null;
                        }
                        mine.unlock();
                    }
                });
        return partition.lockState();
    }

    /** What changed since the session's generation: all of it when the session is new. */
    private void bringUpTo(Session current, long generation) {
        if (current.generation != generation) {
            takeIn(current);
            current.generation = generation;
        }
        current.store.hold(
                held.heldPersons().stream().map(PersonId::value).collect(Collectors.toSet()));
    }

    private void takeIn(Session current) {
        WorkingStore store = current.store;
        Linker linker = current.linker;
        accounts.readChanged(
                current.generation,
                stored -> {
                    store.forget(stored.account(), linker);
                    if (stored.observation() != null) {
                        linker.index(stored.observation());
                        if (stored.person() != 0) {
                            store.restore(stored.account(), stored.person());
                        }
                    }
                });
        store.takeOver(partition.newestPerson(), partition.decisions(), partition.attentions());
    }
}
