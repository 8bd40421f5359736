package org.rowan.match.store;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fingerprints that only a licensed matcher outside of Rowan can compare. */
@Repository
public class ExternalStore {
    private final JdbcClient jdbc;

    ExternalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fingerprint of a file of a referral. */
    public record OfMedia(long media, long referral, boolean novel, Fingerprint print) {}

    /** A fingerprint of an entry that may match, and what its bank says about it. */
    public record OfEntry(long entry, @Nullable String classification, Fingerprint print) {}

    /** Stores what a matcher made of a file that is still there. */
    public void save(long media, List<Fingerprint> prints) {
        jdbc.sql(
                        """
                        insert into match.stated_fingerprint (media_id, type, bits, listed)
                        select m.id, u.* from unnest(?::text[], ?::bytea[], ?::text[]) u(type, bits, listed) join match.media m on m.id = ?
                        on conflict do nothing\
                        """)
                .params(
                        Arrays.texts(prints, Fingerprint::type),
                        Arrays.bytes(prints, Fingerprint::hex),
                        Arrays.texts(prints, Fingerprint::value),
                        media)
                .update();
    }

    /** Fingerprints of files that were not compared with the entries yet. */
    public List<OfMedia> newMedia(String type, int limit) {
        return media(
                "s.type = ? and not s.compared order by s.media_id fetch first ? rows with ties",
                List.of(type, limit));
    }

    /** Fingerprints of files above this number, all of a file together or more. */
    public List<OfMedia> mediaAfter(String type, long media, int limit) {
        return media(
                "s.type = ? and s.media_id > ? order by s.media_id fetch first ? rows with ties",
                List.of(type, media, limit));
    }

    private List<OfMedia> media(String where, List<Object> parameters) {
        return jdbc.sql(
                        "select m.id, m.referral_id, m.novel, s.type, s.bits, s.listed from"
                                + " match.stated_fingerprint s join match.media m on m.id = s.media_id"
                                + " where "
                                + where)
                .params(parameters)
                .query((row, i) ->
                        new OfMedia(
                                row.getLong(1),
                                row.getLong(2),
                                row.getBoolean(3),
                                print(row.getString(4), row.getBytes(5), row.getString(6))))
                .list();
    }

    /** Marks these as compared with the entries. */
    public void compared(String type, Collection<Long> media) {
        jdbc.sql(
                        "update match.stated_fingerprint set compared = true where type = ? and"
                                + " media_id = any(?)")
                .params(type, media.toArray(Long[]::new))
                .update();
    }

    /** Fingerprints of entries above this number that may match, all of an entry together. */
    public List<OfEntry> entriesAfter(String type, long entry, int limit) {
        return entries("f.entry_id > ?", type, entry, limit);
    }

    /** The same of entries that were not compared with past files yet. */
    public List<OfEntry> newEntries(String type, long after, int limit) {
        return entries("not f.compared and f.entry_id > ?", type, after, limit);
    }

    private List<OfEntry> entries(String which, String type, long after, int limit) {
        return jdbc.sql(
                        """
                        select e.id, coalesce(e.classification, b.classification), f.type, f.bits, f.listed
                        from match.fingerprint f join match.entry e on e.id = f.entry_id join match.bank b on b.id = e.bank_id
                        where f.type = ? and %s and f.listed is not null and f.withdrawn is null and e.withdrawn is null and e.quarantined is null
                            and e.disable_until = 1 and b.closed is null and b.enabled_ratio > 0
                            and (b.valid_from is null or b.valid_from <= now()) and (b.valid_until is null or b.valid_until > now())
                        order by f.entry_id fetch first ? rows with ties\
                        """
                                .formatted(which))
                .params(type, after, limit)
                .query((row, i) ->
                        new OfEntry(
                                row.getLong(1),
                                row.getString(2),
                                print(row.getString(3), row.getBytes(4), row.getString(5))))
                .list();
    }

    /** Has past files compared with a range of entries again. */
    public void again(Collection<String> types, long from, long until) {
        jdbc.sql(
                        "update match.fingerprint set compared = false where type = any(?) and"
                                + " entry_id between ? and ? and compared")
                .params(types.toArray(String[]::new), from, until)
                .update();
    }

    /** Marks these as compared with past files. */
    public void entriesCompared(List<OfEntry> entries) {
        jdbc.sql(
                        """
                        update match.fingerprint f set compared = true from unnest(?::bigint[], ?::text[], ?::bytea[]) u(entry, type, bits)
                        where f.entry_id = u.entry and f.type = u.type and f.bits = u.bits\
                        """)
                .params(
                        Arrays.longs(entries, OfEntry::entry),
                        Arrays.texts(entries, entry -> entry.print().type()),
                        Arrays.bytes(entries, entry -> entry.print().hex()))
                .update();
    }

    private static Fingerprint print(String type, byte[] bits, String listed) {
        return new Fingerprint(type, HexFormat.of().formatHex(bits), listed);
    }
}
