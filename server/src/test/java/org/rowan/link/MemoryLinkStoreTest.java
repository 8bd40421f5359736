package org.rowan.link;

import java.util.function.Function;
import org.rowan.engine.link.Decision.Verdict;
import org.rowan.engine.link.LinkStore;

/** The engine's store in memory keeps what the engine relies on. */
class MemoryLinkStoreTest extends LinkStoreContract {
    private final Referrals referrals = new Referrals();

    @Override
    long arrives(String line) {
        return referrals.arrives(line);
    }

    @Override
    void corrected(long observation, String line) {
        referrals.corrected(observation, line);
    }

    @Override
    void erased(long observation) {
        referrals.erased(observation);
    }

    @Override
    long said(Verdict verdict, long one, long other) {
        return referrals.said(verdict, one, other);
    }

    @Override
    void withdrawn(long decision) {
        referrals.withdrawn(decision);
    }

    @Override
    <T> T look(Function<LinkStore, T> at) {
        return at.apply(referrals.store);
    }
}
