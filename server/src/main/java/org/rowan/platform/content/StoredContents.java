package org.rowan.platform.content;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code platform.content}: which content there is, and the small ones themselves. */
final class StoredContents {
    private final JdbcClient jdbc;

    StoredContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where one content is: in the row or in a file. */
    record Place(byte @Nullable [] sealed, @Nullable String file) {}

    void insert(Received received) {
        jdbc.sql(
                        """
                        insert into platform.content (name, referral, length, sealed, file)
                        values (?, ?, ?, ?, ?) on conflict (name) do nothing
                        """)
                .param(received.name().bytes())
                .param(received.referral().value())
                .param(received.length())
                .param(received.sealed())
                .param(received.file())
                .update();
    }

    Optional<Place> find(ReferralId referral, ContentName name) {
        return jdbc.sql("select sealed, file from platform.content where name = ? and referral = ?")
                .param(name.bytes())
                .param(referral.value())
                .query((row, n) -> new Place(row.getBytes(1), row.getString(2)))
                .optional();
    }

    /** Deletes the rows; the places they named. */
    List<Place> delete(ContentName name) {
        return jdbc.sql("delete from platform.content where name = ? returning null::bytea, file")
                .param(name.bytes())
                .query((row, n) -> new Place(null, row.getString(2)))
                .list();
    }

    /** Deletes the rows of a referral; the places they named. */
    List<Place> deleteAll(ReferralId referral) {
        return jdbc.sql(
                        "delete from platform.content where referral = ? returning null::bytea, file")
                .param(referral.value())
                .query((row, n) -> new Place(null, row.getString(2)))
                .list();
    }

    /** Of these file names, those that a row names. */
    List<String> known(List<String> files) {
        return jdbc.sql("select file from platform.content where file = any(?)")
                .param(files.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
