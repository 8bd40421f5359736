package org.rowan.match;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The banks of this installation: what other rooms, commands and clients may do with them. */
public interface Banks {

    /** Open banks by name. */
    List<Bank> list();

    Optional<Bank> find(String name);

    /**
     * Opens a bank.
     *
     * @param who the person or client that does it, for the audit
     * @return the bank as stored; empty when the name is taken
     * @throws org.rowan.kernel.UnusableInput when name or settings are out of range
     */
    Optional<Bank> open(Bank bank, String who);

    /**
     * Changes a bank's name or settings; whether the name was free.
     *
     * @throws org.rowan.kernel.UnusableInput when name or settings are out of range
     */
    boolean change(Bank bank, String who);

    /** Closes a bank: nothing in it matches any more, hits made stay; whether there was one. */
    boolean close(String name, String who);

    /** Adds one entry; its number. */
    long add(Bank bank, ListedEntry entry, String who);

    /** Withdraws one entry of a bank; whether it was there. */
    boolean withdraw(Bank bank, long entry, String who);

    /**
     * Sets until when an entry is disabled, and its note.
     *
     * @param until 0 disabled, 1 enabled, else the Unix time until which it is disabled
     */
    void disable(Bank bank, long entry, long until, @Nullable String note, String who);

    /** Lets a quarantined entry match again, a person having looked; whether it was quarantined. */
    boolean release(long entry, String who);

    /**
     * Takes in a list.
     *
     * @param listing gives its records one after the other to what it is called with
     * @param completeSource the source whose unlisted entries are withdrawn at the end, because the
     *     list is complete; null when it only adds and changes
     * @throws org.rowan.kernel.UnusableInput when a list said to be complete holds nothing
     */
    Taken take(
            Bank bank,
            Consumer<Consumer<ListedEntry>> listing,
            @Nullable String completeSource,
            String who);

    /**
     * What a list changed.
     *
     * @param stored entries added or brought up to date
     * @param withdrawn entries withdrawn
     */
    record Taken(long stored, long withdrawn) {}

    /** Every active entry of a bank in the order of numbers. */
    void each(Bank bank, Consumer<StoredEntry> entry);

    /** An entry as stored. */
    record StoredEntry(
            long id,
            String source,
            String kind,
            @Nullable String label,
            @Nullable String classification,
            List<Fingerprint> fingerprints) {

        public StoredEntry {
            fingerprints = List.copyOf(fingerprints);
        }
    }
}
