package org.rowan.match.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Banks.StoredEntry;
import org.rowan.match.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of banks, read back whole. */
@Repository
public class EntryReads {
    private static final int PAGE = 5_000;

    private final JdbcClient jdbc;

    EntryReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every active entry of a bank in the order of numbers, a page at a time. */
    public void each(int bank, Consumer<StoredEntry> entry) {
        long after = 0;
        while (true) {
            List<StoredEntry> page = page(bank, after);
            page.forEach(entry);
            if (page.size() < PAGE) {
                return;
            }
            after = page.getLast().id();
        }
    }

    private List<StoredEntry> page(int bank, long after) {
        Map<Long, StoredEntry> bare = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, source, kind, label, classification from match.entry where bank_id = ? and id > ? and withdrawn is null order by id limit ?")
                .params(bank, after, PAGE)
                .query((row, i) ->
                        bare.put(
                                row.getLong(1),
                                new StoredEntry(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        List.of())))
                .list();
        Map<Long, List<Fingerprint>> prints = fingerprints(List.copyOf(bare.keySet()));
        return bare.values().stream()
                .map(entry ->
                        new StoredEntry(
                                entry.id(),
                                entry.source(),
                                entry.kind(),
                                entry.label(),
                                entry.classification(),
                                prints.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    /** The active fingerprints of entries. */
    public Map<Long, List<Fingerprint>> fingerprints(List<Long> entries) {
        Map<Long, List<Fingerprint>> prints = new HashMap<>();
        jdbc.sql(
                        "select entry_id, type, encode(bits, 'hex'), listed from match.fingerprint where entry_id = any(?) and withdrawn is null order by entry_id, type, bits")
                .param(entries.toArray(Long[]::new))
                .query((row, i) ->
                        prints.computeIfAbsent(row.getLong(1), e -> new ArrayList<>())
                                .add(
                                        new Fingerprint(
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4))))
                .list();
        return prints;
    }

    /** What clients of HMA see of an entry. */
    public record Content(
            long id,
            String kind,
            long disableUntil,
            @Nullable String note,
            @Nullable String metadata) {}

    /** An entry of a bank that was not withdrawn. */
    public Optional<Content> find(int bank, long entry) {
        return jdbc.sql(
                        "select id, kind, disable_until, note, metadata::text from match.entry where id = ? and bank_id = ? and withdrawn is null")
                .params(entry, bank)
                .query((row, i) ->
                        new Content(
                                row.getLong(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5)))
                .optional();
    }
}
