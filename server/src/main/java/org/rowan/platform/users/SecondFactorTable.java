package org.rowan.platform.users;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on {@code platform.second_factor} and {@code platform.recovery_code}. */
final class SecondFactorTable {
    private static final String USER = "(select id from platform.user_account where name = :name)";

    private final JdbcClient database;

    SecondFactorTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * A factor as stored.
     *
     * @param secret sealed
     * @param lastStep of the last code that was taken
     * @param recoveryCodes how many are left
     */
    record Row(byte[] secret, long lastStep, Instant enrolled, int recoveryCodes) {}

    Optional<Row> find(String name) {
        return database.sql(
                        """
                        select secret, last_step, enrolled,
                            (select count(*) from platform.recovery_code r where r.user_id = f.user_id) as codes
                        from platform.second_factor f where user_id =
                        """
                                + USER)
                .param("name", name)
                .query((row, n) ->
                        new Row(
                                row.getBytes("secret"),
                                row.getLong("last_step"),
                                row.getTimestamp("enrolled").toInstant(),
                                row.getInt("codes")))
                .optional();
    }

    /** Puts a factor in the place of the one there may be, and ends every open session. */
    void put(String name, byte[] secret, long step, Instant now, List<byte[]> codes) {
        delete(name);
        database.sql(
                        "insert into platform.second_factor (user_id, secret, last_step, enrolled) values ("
                                + USER
                                + ", :secret, :step, :now)")
                .param("name", name)
                .param("secret", secret)
                .param("step", step)
                .param("now", Timestamp.from(now))
                .update();
        for (byte[] code : codes) {
            database.sql(
                            "insert into platform.recovery_code (user_id, digest) values ("
                                    + USER
                                    + ", :digest)")
                    .param("name", name)
                    .param("digest", code)
                    .update();
        }
    }

    /** Takes a factor away and ends every open session; whether there was one. */
    boolean delete(String name) {
        database.sql("update platform.user_account set version = version + 1 where name = :name")
                .param("name", name)
                .update();
        return database.sql("delete from platform.second_factor where user_id = " + USER)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** Whether nobody has used the code of this step, or of a later one, before. */
    boolean useStep(String name, long step) {
        return database.sql(
                                "update platform.second_factor set last_step = :step where last_step < :step and user_id = "
                                        + USER)
                        .param("name", name)
                        .param("step", step)
                        .update()
                == 1;
    }

    /** Whether there was such a recovery code; there is not any more. */
    boolean useRecoveryCode(String name, byte[] digest) {
        return database.sql(
                                "delete from platform.recovery_code where digest = :digest and user_id = "
                                        + USER)
                        .param("name", name)
                        .param("digest", digest)
                        .update()
                == 1;
    }
}
