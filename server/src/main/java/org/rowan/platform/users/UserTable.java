package org.rowan.platform.users;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on {@code platform.user_account}. */
final class UserTable {
    private static final String COLUMNS =
            "select name, roles, team, version, must_change, disabled is not null as closed, last_entry,"
                    + " provider_subject is not null as by_provider,"
                    + " exists (select 1 from platform.second_factor f where f.user_id = id) as factor"
                    + " from platform.user_account ";

    private final JdbcClient database;

    UserTable(JdbcClient database) {
        this.database = database;
    }

    boolean insert(
            String name, Set<Role> roles, @Nullable String team, String hash, boolean mustChange) {
        try {
            database.sql(
                            """
                            insert into platform.user_account (name, roles, team, password_hash, must_change)
                            values (:name, string_to_array(:roles, ','), :team, :hash, :mustChange)
                            """)
                    .param("name", name)
                    .param(
                            "roles",
                            String.join(",", roles.stream().map(Role::word).sorted().toList()))
                    .param("team", team)
                    .param("hash", hash)
                    .param("mustChange", mustChange)
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    boolean insertByProvider(String name, Set<Role> roles, @Nullable String team, String subject) {
        try {
            database.sql(
                            """
                            insert into platform.user_account (name, roles, team, provider_subject, must_change)
                            values (:name, string_to_array(:roles, ','), :team, :subject, false)
                            """)
                    .param("name", name)
                    .param(
                            "roles",
                            String.join(",", roles.stream().map(Role::word).sorted().toList()))
                    .param("team", team)
                    .param("subject", subject)
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    Optional<UserAccount> findBySubject(String subject) {
        return database.sql(COLUMNS + "where provider_subject = :subject")
                .param("subject", subject)
                .query(UserTable::read)
                .optional();
    }

    boolean reopen(String name) {
        return database.sql(
                                "update platform.user_account set disabled = null, version = version + 1 where name = :name")
                        .param("name", name)
                        .update()
                == 1;
    }

    boolean disable(String name) {
        return database.sql(
                                """
                                update platform.user_account set disabled = coalesce(disabled, now()), version = version + 1
                                where name = :name
                                """)
                        .param("name", name)
                        .update()
                == 1;
    }

    int deleteDisabledBefore(Instant before) {
        return database.sql("delete from platform.user_account where disabled < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    boolean setPassword(String name, String hash, boolean mustChange) {
        return database.sql(
                                """
                                update platform.user_account
                                set password_hash = :hash, must_change = :mustChange, version = version + 1, failures = 0,
                                    locked_until = null, disabled = case when :mustChange then null else disabled end
                                where name = :name
                                """)
                        .param("hash", hash)
                        .param("mustChange", mustChange)
                        .param("name", name)
                        .update()
                == 1;
    }

    Optional<UserAccount> find(String name) {
        return database.sql(COLUMNS + "where name = :name")
                .param("name", name)
                .query(UserTable::read)
                .optional();
    }

    List<UserAccount> all() {
        return database.sql(COLUMNS + "order by name").query(UserTable::read).list();
    }

    Optional<String> passwordHash(String name) {
        return database.sql(
                        "select password_hash from platform.user_account where name = :name and password_hash is not null")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    boolean isLocked(String name, Instant now) {
        return database.sql(
                        "select 1 from platform.user_account where name = :name and locked_until > :now")
                .param("name", name)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void recordEntry(String name, Instant now) {
        database.sql(
                        """
                        update platform.user_account set failures = 0, locked_until = null, last_entry = :now
                        where name = :name
                        """)
                .param("now", Timestamp.from(now))
                .param("name", name)
                .update();
    }

    /**
     * Counts one more failure; at the limit the account is locked, for twice as long with each
     * further round.
     */
    void recordFailure(String name, Instant now, int limit, Duration lock) {
        database.sql(
                        """
                        update platform.user_account
                        set failures = failures + 1,
                            locked_until = case when (failures + 1) % :limit = 0
                                then :now::timestamptz + make_interval(secs => :seconds * least(32, 2 ^ ((failures + 1) / :limit - 1)))
                                else locked_until end
                        where name = :name
                        """)
                .param("limit", limit)
                .param("now", Timestamp.from(now))
                .param("seconds", (double) lock.toSeconds())
                .param("name", name)
                .update();
    }

    private static UserAccount read(ResultSet row, int number) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Array words = row.getArray("roles");
        for (String word : (String[]) words.getArray()) {
            roles.add(Role.of(word));
        }
        Timestamp entry = row.getTimestamp("last_entry");
        return new UserAccount(
                row.getString("name"),
                roles,
                row.getString("team"),
                row.getInt("version"),
                row.getBoolean("must_change"),
                row.getBoolean("factor"),
                row.getBoolean("by_provider"),
                row.getBoolean("closed"),
                entry == null ? null : entry.toInstant());
    }
}
