package org.rowan.match.live;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rowan.engine.hash.Hash256;
import org.rowan.engine.hash.HashHit;
import org.rowan.engine.hash.MultiIndex;
import org.rowan.match.Bank;
import org.rowan.match.store.BankStore;
import org.rowan.match.store.FeedStore;
import org.rowan.match.store.FeedStore.Change;
import org.rowan.match.store.FeedStore.EntryHash;
import org.springframework.stereotype.Component;

/** The PDQ hashes of all banks in memory, searchable while changes are applied. */
@Component
public final class LiveBanks {
    private final FeedStore feed;
    private final BankStore bankStore;
    private final InstantSource time;
    private final EntryTable bankOf = new EntryTable();
    private final Map<Long, Long> disabledUntil = new ConcurrentHashMap<>();
    private final FeedPlace place;
    private volatile Loaded loaded = new Loaded(new MultiIndex(), Map.of(), 0);
    private volatile boolean ready;
    private long database;
    private volatile Instant checked = Instant.EPOCH;

    LiveBanks(FeedStore feed, BankStore bankStore, InstantSource time) {
        this.feed = feed;
        this.bankStore = bankStore;
        this.time = time;
        this.place = new FeedPlace(feed::horizon, feed::changesSince);
    }

    /**
     * What a search sees.
     *
     * @param reach the greatest distance of any bank
     */
    private record Loaded(MultiIndex index, Map<Integer, Bank> banks, int reach) {}

    /** Entries near a hash, each within the distance of its open bank; nearest first. */
    public List<EntryHit> search(Hash256 query) {
        Loaded now = loaded;
        Instant at = time.instant();
        List<EntryHit> hits = new ArrayList<>(4);
        for (HashHit hit : now.index.search(query, now.reach)) {
            Bank bank = now.banks.get(bankOf.bank(hit.id()));
            if (bank != null
                    && hit.distance() <= bank.distance()
                    && bank.isOpen(at)
                    && enabled(hit.id(), at)) {
                hits.add(new EntryHit(hit.id(), bank, hit.distance()));
            }
        }
        return hits;
    }

    private boolean enabled(long entry, Instant at) {
        if (disabledUntil.isEmpty()) {
            return true;
        }
        Long until = disabledUntil.get(entry);
        return until == null || at.getEpochSecond() >= until;
    }

    /** Open banks by number. */
    public Map<Integer, Bank> banks() {
        return loaded.banks;
    }

    /** How many hashes may match. */
    public long size() {
        return loaded.index.size();
    }

    /** Whether everything was loaded once. */
    public boolean ready() {
        return ready;
    }

    /** When the feed was last read to its end. */
    public Instant checked() {
        return checked;
    }

    /** Applies every change that is visible now; loads everything when called first. */
    public synchronized void catchUp() {
        if (!ready || feed.database() != database) {
            load();
        }
        List<Change> changes = place.next();
        if (!changes.isEmpty()) {
            loadBanks(loaded.index);
            for (Change change : changes) {
                Set<Long> unseen = new HashSet<>();
                feed.eachHash(change.from(), change.until(), entry -> apply(entry, unseen));
                loaded.index.tidy();
            }
        }
        checked = time.instant();
    }

    /** Brings the index into its fastest shape; for a background thread. */
    void tidy() {
        loaded.index.tidy();
    }

    private void load() {
        database = feed.database();
        place.begin();
        MultiIndex index = new MultiIndex();
        feed.eachLiveHash(hash -> {
            index.append(hash(hash.bits()), hash.entry());
            enable(hash);
        });
        index.tidy();
        loadBanks(index);
        ready = true;
    }

    private void loadBanks(MultiIndex index) {
        Map<Integer, Bank> banks = new HashMap<>();
        int reach = 0;
        for (Bank bank : bankStore.list()) {
            banks.put(bank.id(), bank);
            reach = Math.max(reach, bank.distance());
        }
        loaded = new Loaded(index, Map.copyOf(banks), reach);
    }

    /**
     * Applies what the database says about a hash; looks whether it is there already only where it
     * may be, because a list of a million new entries would take minutes to look up.
     *
     * @param unseen entries that this change brought
     */
    private void apply(EntryHash entry, Set<Long> unseen) {
        Hash256 hash = hash(entry.bits());
        MultiIndex index = loaded.index;
        if (!entry.live()) {
            index.remove(hash, entry.entry());
            return;
        }
        if (bankOf.bank(entry.entry()) == 0) {
            unseen.add(entry.entry());
        }
        enable(entry);
        if (unseen.contains(entry.entry()) || !holds(index, hash, entry.entry())) {
            index.append(hash, entry.entry());
        }
    }

    private static boolean holds(MultiIndex index, Hash256 hash, long entry) {
        return index.search(hash, 0).stream().anyMatch(hit -> hit.id() == entry);
    }

    private void enable(EntryHash entry) {
        bankOf.put(entry.entry(), entry.bank());
        if (entry.disabledUntil() > 1) {
            disabledUntil.put(entry.entry(), entry.disabledUntil());
        } else {
            disabledUntil.remove(entry.entry());
        }
    }

    /** A hash from its 32 bytes, the first byte the first two digits. */
    public static Hash256 hash(byte[] bits) {
        return hash(bits, 0);
    }

    /** A hash from 32 of these bytes. */
    public static Hash256 hash(byte[] bits, int at) {
        ByteBuffer words = ByteBuffer.wrap(bits, at, 32);
        long bits192 = words.getLong();
        long bits128 = words.getLong();
        long bits64 = words.getLong();
        return new Hash256(words.getLong(), bits64, bits128, bits192);
    }
}
