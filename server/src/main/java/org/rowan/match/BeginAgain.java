package org.rowan.match;

import java.time.Instant;
import java.time.InstantSource;
import org.rowan.match.store.BankStore;
import org.rowan.match.store.EntryWrites;
import org.rowan.match.store.FeedStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds entries that were disabled until now and banks that are valid from now on, and has past
 * media compared with them: what came meanwhile would else never be.
 */
@Component
class BeginAgain {
    private final EntryWrites entries;
    private final BankStore banks;
    private final Announce announce;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    BeginAgain(
            EntryWrites entries,
            BankStore banks,
            FeedStore feed,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.banks = banks;
        this.announce = new Announce(feed);
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks once, in one transaction; hardly any work while there is nothing to begin. */
    void look() {
        Instant now = time.instant();
        transaction.executeWithoutResult(status -> {
            announce.entries(entries.enableDue(now), true);
            for (int bank : banks.begin(now)) {
                banks.range(bank).ifPresent(range -> announce.range(range, true));
            }
        });
    }
}
