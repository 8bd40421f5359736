package org.rowan.outcome;

import java.util.List;
import org.rowan.kernel.ClosedCases;
import org.rowan.outcome.store.OutcomeStore;

/** Tells the rooms before what closed cases turned out to be and took. */
final class ReadClosed implements ClosedCases {
    private final OutcomeStore store;

    ReadClosed(OutcomeStore store) {
        this.store = store;
    }

    @Override
    public List<Closed> closed() {
        return store.closed();
    }
}
