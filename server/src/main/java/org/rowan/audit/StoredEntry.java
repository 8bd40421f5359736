package org.rowan.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rowan.audit.tree.TreeHash;
import org.rowan.kernel.ReferralId;

/** An entry as it lies in the table, and the bytes of it that the tree is built over. */
record StoredEntry(
        long id,
        Instant at,
        String who,
        String verb,
        String kind,
        String subject,
        @Nullable ReferralId referral,
        byte[] commitment,
        byte @Nullable [] sealed) {

    static final String COLUMNS =
            "e.id, e.at, e.who, e.verb, e.kind, e.subject, e.referral, e.commitment, e.sealed";

    private static final String FORMAT = "rowan audit entry 1";

    /** Reads {@link #COLUMNS}, which stand first in the row. */
    static StoredEntry read(ResultSet row) throws SQLException {
        long referral = row.getLong(7);
        return new StoredEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                referral == 0 ? null : new ReferralId(referral),
                row.getBytes(8),
                row.getBytes(9));
    }

    /**
     * The hash of this entry in the tree: over every part in the clear and the commitment, each
     * with its length, numbers in 8 bytes, the time in microseconds since 1970.
     */
    byte[] leafHash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, FORMAT.getBytes(StandardCharsets.UTF_8));
            out.writeLong(id);
            out.writeLong(micros(at));
            for (String part : new String[] {who, verb, kind, subject}) {
                write(out, part.getBytes(StandardCharsets.UTF_8));
            }
            out.writeLong(referral == null ? 0 : referral.value());
            write(out, commitment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TreeHash.leaf(bytes.toByteArray());
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }
}
