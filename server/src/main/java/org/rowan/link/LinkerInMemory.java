package org.rowan.link;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.kernel.HeldPersons;
import org.rowan.kernel.PersonId;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.PartitionStore;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The linker of this process with everything that was ever linked in memory.
 *
 * <p>Whoever links holds a lock of this process and then the lock on {@code link.state}, both until
 * the transaction has ended, so there is one linker at a time in all processes. The generation says
 * whether what is in memory is still what is in the database: what other processes changed is taken
 * in, and after a rolled-back transaction of this one memory is filled anew.
 */
final class LinkerInMemory {
    private static final long PATIENCE_S = 120;

    private final LinkModel model;
    private final AccountStore accounts;
    private final PartitionStore partition;
    private final HeldPersons held;
    private final ReentrantLock mine = new ReentrantLock();
    private @Nullable Session session;

    LinkerInMemory(
            LinkModel model, AccountStore accounts, PartitionStore partition, HeldPersons held) {
        this.model = model;
        this.accounts = accounts;
        this.partition = partition;
        this.held = held;
    }

    /** The linker and the store it works on, as of one generation. */
    static final class Session {
        final Linker linker;
        final WorkingStore store;
        private long generation;

        private Session(Linker linker, WorkingStore store, long generation) {
            this.linker = linker;
            this.store = store;
            this.generation = generation;
        }
    }

    LinkModel model() {
        return model;
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
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("linking takes part in a transaction; none is open");
        }
        lock();
        long generation = partition.lockGeneration();
        Session current = session;
        // A generation that went back belongs to another state of the database, such as a restored
        // one.
        if (current == null || current.generation > generation) {
            WorkingStore store = new WorkingStore();
            current = new Session(new Linker(model, store), store, -1);
            session = current;
        }
        if (current.generation != generation) {
            takeIn(current);
            current.generation = generation;
        }
        current.store.hold(
                held.heldPersons().stream().map(PersonId::value).collect(Collectors.toSet()));
        return current;
    }

    /** Always in this order, this process's lock first; given back when the transaction is over. */
    private void lock() {
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
    }

    /** What changed since the session's generation: all of it when the session is new. */
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
