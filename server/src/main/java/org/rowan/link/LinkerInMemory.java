package org.rowan.link;

import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Attention;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.PartitionStore;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The linker of this process with everything that was ever linked in memory.
 *
 * <p>Whoever links holds the lock on {@code link.state} until the transaction ends, so there is one
 * linker at a time in all processes. The generation says whether what is in memory is still what is
 * in the database: when another process has linked, or a transaction of this one was rolled back,
 * memory is filled anew.
 */
final class LinkerInMemory {
    private final LinkModel model;
    private final AccountStore accounts;
    private final PartitionStore partition;
    private @Nullable Session session;

    LinkerInMemory(LinkModel model, AccountStore accounts, PartitionStore partition) {
        this.model = model;
        this.accounts = accounts;
        this.partition = partition;
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
    synchronized Session forChange() {
        long generation = partition.lockGeneration();
        Session current = session;
        if (current == null || current.generation != generation) {
            current = load(generation);
        }
        current.generation = generation + 1;
        partition.setGeneration(generation + 1);
        session = current;
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status != STATUS_COMMITTED) {
                            forget();
                        }
                    }
                });
        return current;
    }

    private synchronized void forget() {
        session = null;
    }

    private Session load(long generation) {
        WorkingStore store = new WorkingStore(partition.newestPerson());
        Linker linker = new Linker(model, store);
        accounts.readAll(stored -> {
            linker.index(stored.observation());
            if (stored.person() != 0) {
                store.restore(stored.observation().id(), stored.person());
            }
        });
        partition.decisions().forEach(store::put);
        partition
                .attentions()
                .forEach((person, why) -> store.attention(person, Attention.valueOf(why)));
        return new Session(linker, store, generation);
    }
}
