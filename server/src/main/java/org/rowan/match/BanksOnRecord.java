package org.rowan.match;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.store.BankStore;
import org.rowan.match.store.EntryReads;
import org.rowan.match.store.EntryWrites;
import org.rowan.match.store.FeedStore;
import org.rowan.match.store.QuarantineStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Banks in the database; each change in one transaction with its audit and its place in the feed.
 */
@Component
final class BanksOnRecord implements Banks {
    private static final int BATCH = 5_000;

    private final BankStore banks;
    private final EntryWrites entries;
    private final EntryReads reads;
    private final QuarantineStore quarantine;
    private final Announce announce;
    private final AuditTrail audit;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    BanksOnRecord(
            BankStore banks,
            EntryWrites entries,
            EntryReads reads,
            QuarantineStore quarantine,
            FeedStore feed,
            AuditTrail audit,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.banks = banks;
        this.entries = entries;
        this.reads = reads;
        this.quarantine = quarantine;
        this.announce = new Announce(feed);
        this.audit = audit;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Bank> list() {
        return banks.list();
    }

    @Override
    public Optional<Bank> find(String name) {
        return banks.find(name);
    }

    @Override
    public Optional<Bank> open(Bank bank, String who) {
        check(bank);
        return transaction(() -> {
            Optional<Integer> number = banks.open(bank);
            number.ifPresent(id -> {
                announce.banks();
                record(who, "opened", "bank", bank.name(), "");
            });
            return number.isPresent() ? banks.find(bank.name()) : Optional.empty();
        });
    }

    @Override
    public boolean change(Bank bank, String who) {
        check(bank);
        return transaction(() -> {
            Optional<Bank> sameName = banks.find(bank.name());
            if (sameName.isPresent() && sameName.get().id() != bank.id()) {
                return false;
            }
            boolean widened = banks.byNumber(bank.id()).stream().anyMatch(bank::matchesMoreThan);
            banks.update(bank);
            announce.banks();
            if (widened) {
                banks.range(bank.id()).ifPresent(range -> announce.range(range, true));
            }
            record(who, "changed", "bank", bank.name(), bank.policy());
            return true;
        });
    }

    @Override
    public boolean close(String name, String who) {
        return transaction(() -> {
            Optional<Bank> bank = banks.find(name);
            bank.ifPresent(open -> {
                banks.close(open.id());
                banks.range(open.id()).ifPresent(range -> announce.range(range, false));
                announce.banks();
                record(who, "closed", "bank", name, "");
            });
            return bank.isPresent();
        });
    }

    @Override
    public long add(Bank bank, ListedEntry entry, String who) {
        return transaction(() -> {
            long number = entries.saveOne(bank.id(), entry, time.instant());
            announce.entries(List.of(number), true);
            record(who, "listed", "bank entry", Long.toString(number), bank.name());
            return number;
        });
    }

    @Override
    public boolean withdraw(Bank bank, long entry, String who) {
        return transaction(() -> {
            boolean there = entries.withdrawOne(bank.id(), entry, time.instant());
            if (there) {
                announce.entries(List.of(entry), false);
                record(who, "withdrawn", "bank entry", Long.toString(entry), bank.name());
            }
            return there;
        });
    }

    @Override
    public void disable(Bank bank, long entry, long until, @Nullable String note, String who) {
        transaction.executeWithoutResult(status -> {
            entries.disable(bank.id(), entry, until, note, time.instant());
            announce.entries(List.of(entry), until == 1);
            record(who, "changed", "bank entry", Long.toString(entry), "disabled until " + until);
        });
    }

    @Override
    public boolean release(long entry, String who) {
        return transaction(() -> {
            boolean there = quarantine.release(entry, time.instant());
            if (there) {
                announce.entries(List.of(entry), true);
                record(who, "released", "bank entry", Long.toString(entry), "");
            }
            return there;
        });
    }

    @Override
    public Taken take(
            Bank bank,
            Consumer<Consumer<ListedEntry>> listing,
            @Nullable String completeSource,
            String who) {
        Instant began = time.instant();
        List<ListedEntry> batch = new ArrayList<>(BATCH);
        long[] counts = new long[2];
        listing.accept(entry -> {
            batch.add(entry);
            if (batch.size() == BATCH) {
                store(bank, batch, began, counts);
            }
        });
        store(bank, batch, began, counts);
        if (completeSource != null && counts[0] == 0) {
            throw new UnusableInput(
                    "an empty list would withdraw every entry of " + completeSource,
                    "",
                    "the whole list; or close the bank, if that is meant");
        }
        return transaction(() -> {
            if (completeSource != null) {
                List<Long> gone = entries.withdrawUnlisted(bank.id(), completeSource, began);
                announce.entries(gone, false);
                counts[1] += gone.size();
            }
            record(
                    who,
                    "imported",
                    "bank",
                    bank.name(),
                    "{\"stored\":%d,\"withdrawn\":%d}".formatted(counts[0], counts[1]));
            return new Taken(counts[0], counts[1]);
        });
    }

    private void store(Bank bank, List<ListedEntry> batch, Instant began, long[] counts) {
        if (batch.isEmpty()) {
            return;
        }
        long withdrawn = batch.stream().filter(ListedEntry::withdrawn).count();
        transaction.executeWithoutResult(
                status -> announce.entries(entries.saveKeyed(bank.id(), batch, began), true));
        counts[0] += batch.size() - withdrawn;
        counts[1] += withdrawn;
        batch.clear();
    }

    @Override
    public void each(Bank bank, Consumer<StoredEntry> entry) {
        reads.each(bank.id(), entry);
    }

    private void record(String who, String verb, String kind, String subject, String details) {
        audit.append(AuditEntry.of(who, verb, kind, subject, time.instant(), "", details));
    }

    private <T> T transaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static void check(Bank bank) {
        if (!bank.name().matches("[A-Z_][A-Z0-9_]{0,254}")) {
            throw new UnusableInput(
                    "\"" + bank.name() + "\" is not a name for a bank",
                    "name",
                    "upper-case letters, digits and _, such as NCMEC_INDUSTRY");
        }
        if (bank.distance() < 0 || bank.distance() > 63) {
            throw new UnusableInput(
                    "a distance is 0 to 63 bits", "distance", "31, the reference's distance");
        }
        if (!(bank.enabledRatio() >= 0 && bank.enabledRatio() <= 1)) {
            throw new UnusableInput(
                    "enabled_ratio must be between 0 and 1", "enabled_ratio", "1 or 0");
        }
        if (bank.minimumQuality() < 0 || bank.minimumQuality() > 100) {
            throw new UnusableInput(
                    "a quality is 0 to 100", "minimum quality", "50, the reference's least");
        }
    }
}
