package org.rowan.match.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Fingerprint;
import org.rowan.match.ListedEntry;
import org.rowan.match.ListedEntry.MemberOpinion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of banks, written; always in the caller's transaction. */
@Repository
public class EntryWrites {
    private final JdbcClient jdbc;

    EntryWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String source, String key) {}

    /** Stores records that have a key, as the latest word of their source; their numbers. */
    public List<Long> saveKeyed(int bank, List<ListedEntry> entries, Instant now) {
        Map<Row, ListedEntry> latest = new LinkedHashMap<>();
        for (ListedEntry entry : entries) {
            String key = entry.key();
            if (key != null) {
                latest.put(new Row(entry.source(), key), entry);
            }
        }
        List<ListedEntry> listed =
                latest.values().stream().filter(entry -> !entry.withdrawn()).toList();
        List<Long> numbers = new ArrayList<>(withdraw(bank, List.copyOf(latest.values()), now));
        Map<Row, Long> byKey = upsert(bank, listed, now);
        Map<Long, ListedEntry> stored = new LinkedHashMap<>();
        for (ListedEntry entry : listed) {
            Long number = byKey.get(new Row(entry.source(), String.valueOf(entry.key())));
            if (number != null) {
                stored.put(number, entry);
            }
        }
        retireUnlisted(stored, now);
        saveParts(stored);
        numbers.addAll(stored.keySet());
        return numbers;
    }

    private List<Long> withdraw(int bank, List<ListedEntry> entries, Instant now) {
        List<ListedEntry> withdrawn = entries.stream().filter(ListedEntry::withdrawn).toList();
        if (withdrawn.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        update match.entry e set withdrawn = ?, updated = ? from unnest(?::text[], ?::text[]) u(source, key)
                        where e.bank_id = ? and e.source = u.source and e.source_key = u.key and e.withdrawn is null returning e.id\
                        """)
                .params(
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Arrays.texts(withdrawn, ListedEntry::source),
                        Arrays.texts(withdrawn, ListedEntry::key),
                        bank)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    private Map<Row, Long> upsert(int bank, List<ListedEntry> entries, Instant now) {
        Map<Row, Long> numbers = HashMap.newHashMap(entries.size());
        if (entries.isEmpty()) {
            return numbers;
        }
        jdbc.sql(
                        """
                        insert into match.entry (bank_id, updated, source, source_key, kind, label, classification, note, metadata, first_seen)
                        select ?, ?, source, key, kind, label, classification, note, metadata::jsonb, coalesce(first_seen, ?)
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                            u(source, key, kind, label, classification, note, metadata, first_seen)
                        on conflict (bank_id, source, source_key) where source_key is not null do update set
                            updated = excluded.updated, kind = excluded.kind, label = excluded.label, classification = excluded.classification,
                            note = coalesce(excluded.note, entry.note), metadata = coalesce(excluded.metadata, entry.metadata), withdrawn = null
                        returning id, source, source_key\
                        """)
                .params(
                        bank,
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Arrays.texts(entries, ListedEntry::source),
                        Arrays.texts(entries, ListedEntry::key),
                        Arrays.texts(entries, ListedEntry::kind),
                        Arrays.texts(entries, ListedEntry::label),
                        Arrays.texts(entries, ListedEntry::classification),
                        Arrays.texts(entries, ListedEntry::note),
                        Arrays.texts(entries, ListedEntry::metadata),
                        Arrays.times(entries, ListedEntry::firstSeen))
                .query((row, i) ->
                        numbers.put(new Row(row.getString(2), row.getString(3)), row.getLong(1)))
                .list();
        return numbers;
    }

    /** Stores a record without a key; its number. */
    public long saveOne(int bank, ListedEntry entry, Instant now) {
        long number =
                jdbc.sql(
                                """
                                insert into match.entry (bank_id, updated, source, kind, label, classification, note, metadata, first_seen)
                                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) returning id\
                                """)
                        .params(
                                java.util.Arrays.asList(
                                        bank,
                                        Timestamp.from(now),
                                        entry.source(),
                                        entry.kind(),
                                        entry.label(),
                                        entry.classification(),
                                        entry.note(),
                                        entry.metadata(),
                                        Timestamp.from(now)))
                        .query((row, i) -> row.getLong(1))
                        .single();
        saveParts(Map.of(number, entry));
        return number;
    }

    /** Fingerprints that a record had and does not list any more stop matching. */
    private void retireUnlisted(Map<Long, ListedEntry> stored, Instant now) {
        if (stored.isEmpty()) {
            return;
        }
        List<Part> listed = parts(stored);
        jdbc.sql(
                        """
                        update match.fingerprint f set withdrawn = ? where f.entry_id = any(?) and f.withdrawn is null
                        and not exists (select 1 from unnest(?::bigint[], ?::text[], ?::bytea[]) u(entry, type, bits)
                            where u.entry = f.entry_id and u.type = f.type and u.bits = f.bits)\
                        """)
                .params(
                        Timestamp.from(now),
                        stored.keySet().toArray(Long[]::new),
                        Arrays.longs(listed, Part::entry),
                        Arrays.texts(listed, part -> part.print().type()),
                        Arrays.bytes(listed, part -> part.print().hex()))
                .update();
    }

    private record Part(long entry, Fingerprint print) {}

    private static List<Part> parts(Map<Long, ListedEntry> stored) {
        Set<Part> parts = new HashSet<>();
        List<Part> ordered = new ArrayList<>();
        stored.forEach((number, entry) -> {
            for (Fingerprint print : entry.searchable()) {
                Part part = new Part(number, print);
                if (parts.add(part)) {
                    ordered.add(part);
                }
            }
        });
        return ordered;
    }

    private void saveParts(Map<Long, ListedEntry> stored) {
        List<Part> parts = parts(stored);
        if (!parts.isEmpty()) {
            jdbc.sql(
                            """
                            insert into match.fingerprint (entry_id, type, bits, listed)
                            select * from unnest(?::bigint[], ?::text[], ?::bytea[], ?::text[])
                            on conflict (entry_id, type, bits) do update set withdrawn = null\
                            """)
                    .params(
                            Arrays.longs(parts, Part::entry),
                            Arrays.texts(parts, part -> part.print().type()),
                            Arrays.bytes(parts, part -> part.print().hex()),
                            Arrays.texts(parts, part -> part.print().listed()))
                    .update();
        }
        saveOpinions(stored);
    }

    private record Said(long entry, MemberOpinion opinion) {}

    private void saveOpinions(Map<Long, ListedEntry> stored) {
        Map<String, Said> distinct = new LinkedHashMap<>();
        stored.forEach((number, entry) ->
                entry.opinions()
                        .forEach(opinion ->
                                distinct.put(
                                        number
                                                + " "
                                                + opinion.member()
                                                + " "
                                                + opinion.fingerprintType(),
                                        new Said(number, opinion))));
        List<Said> said = List.copyOf(distinct.values());
        if (said.isEmpty()) {
            return;
        }
        jdbc.sql("delete from match.opinion where entry_id = any(?)")
                .param(stored.keySet().toArray(Long[]::new))
                .update();
        jdbc.sql(
                        """
                        insert into match.opinion (entry_id, member, fingerprint_type, classification, vote, reasons)
                        select entry, member, type, classification, vote, case when reasons = '' then '{}'::text[] else string_to_array(reasons, chr(31)) end
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) u(entry, member, type, classification, vote, reasons)\
                        """)
                .params(
                        Arrays.longs(said, Said::entry),
                        Arrays.texts(said, s -> s.opinion().member()),
                        Arrays.texts(said, s -> s.opinion().fingerprintType()),
                        Arrays.texts(said, s -> s.opinion().classification()),
                        Arrays.texts(said, s -> s.opinion().vote()),
                        Arrays.texts(said, s -> String.join("\u001f", s.opinion().reasons())))
                .update();
    }

    /**
     * Withdraws every entry of a source that a complete list did not name.
     *
     * @param began when the list began to be read
     * @return their numbers
     */
    public List<Long> withdrawUnlisted(int bank, String source, Instant began) {
        return jdbc.sql(
                        "update match.entry set withdrawn = ? where bank_id = ? and source = ? and"
                                + " withdrawn is null and updated < ? returning id")
                .params(Timestamp.from(began), bank, source, Timestamp.from(began))
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** Sets until when an entry of a bank is disabled, and its note. */
    public void disable(int bank, long entry, long until, @Nullable String note, Instant now) {
        jdbc.sql(
                        "update match.entry set disable_until = ?, note = ?, updated = ? where id ="
                                + " ? and bank_id = ?")
                .params(java.util.Arrays.asList(until, note, Timestamp.from(now), entry, bank))
                .update();
    }

    /** Withdraws one entry of a bank; whether it was there. */
    public boolean withdrawOne(int bank, long entry, Instant now) {
        return jdbc.sql(
                                "update match.entry set withdrawn = ?, updated = ? where id = ? and"
                                        + " bank_id = ? and withdrawn is null")
                        .params(Timestamp.from(now), Timestamp.from(now), entry, bank)
                        .update()
                > 0;
    }

    /** Enables entries whose time has come; their numbers. */
    public List<Long> enableDue(Instant now) {
        return jdbc.sql(
                        "update match.entry set disable_until = 1 where disable_until > 1 and"
                                + " disable_until <= ? returning id")
                .param(now.getEpochSecond())
                .query((row, i) -> row.getLong(1))
                .list();
    }
}
