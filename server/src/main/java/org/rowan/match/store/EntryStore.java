package org.rowan.match.store;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Fingerprint;
import org.rowan.match.FingerprintTypes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of banks, looked up. */
@Repository
public class EntryStore {
    private static final String ACTIVE =
            """
             f.withdrawn is null and e.withdrawn is null
             and (e.disable_until = 1 or (e.disable_until > 1 and to_timestamp(e.disable_until) <= now()))
             and b.closed is null and (b.valid_from is null or b.valid_from <= now()) and (b.valid_until is null or b.valid_until > now())
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry that matches, by equality of one of its fingerprints.
     *
     * @param hex the fingerprint
     */
    public record Match(
            String hex,
            String type,
            long entry,
            boolean negative,
            @Nullable String classification) {}

    /** Entries of open banks with any of these digests, or other fingerprints but PDQ. */
    public List<Match> findByBits(Collection<String> hex) {
        if (hex.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select encode(f.bits, 'hex') hex, f.type, e.id, b.negative, coalesce(e.classification, b.classification) classification
                        from unnest(?::bytea[]) u(bits) join match.fingerprint f on f.bits = u.bits and f.type <> 'pdq'
                        join match.entry e on e.id = f.entry_id join match.bank b on b.id = e.bank_id
                        where\
                        """
                                + ACTIVE
                                + " and b.enabled_ratio > 0 order by e.id")
                .param(Arrays.bytes(hex))
                .query((row, i) ->
                        new Match(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getBoolean(4),
                                row.getString(5)))
                .list();
    }

    /** An entry and its bank. */
    public record Held(long entry, int bank) {}

    /** Entries of open banks that hold this fingerprint, whatever the banks' enabled ratio is. */
    public List<Held> holding(Fingerprint print) {
        return jdbc.sql(
                        """
                        select e.id, e.bank_id from match.fingerprint f
                        join match.entry e on e.id = f.entry_id join match.bank b on b.id = e.bank_id
                        where f.bits = ? and f.type <> 'pdq' and f.type = ? and\
                        """
                                + ACTIVE
                                + " order by e.id")
                .params(HexFormat.of().parseHex(print.hex()), print.type())
                .query((row, i) -> new Held(row.getLong(1), row.getInt(2)))
                .list();
    }

    /** How many active fingerprints of a type there are. */
    public long count(String type) {
        return jdbc.sql(
                        """
                        select count(*) from match.fingerprint f
                        join match.entry e on e.id = f.entry_id join match.bank b on b.id = e.bank_id
                        where f.type = ? and\
                        """
                                + ACTIVE)
                .param(FingerprintTypes.canonical(type))
                .query((row, i) -> row.getLong(1))
                .single();
    }
}
