package org.rowan.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code desk.api_client}: programs that read by {@code /api/v1}. */
public final class ApiClientStore {
    private static final String SELECT =
            "select name, hash, roles, disabled is not null as closed from desk.api_client ";

    private final JdbcClient jdbc;

    public ApiClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One client.
     *
     * @param hash digest of its key
     * @param roles words such as {@code triage}
     */
    public record Row(String name, byte[] hash, Set<String> roles, boolean disabled) {
        public Row {
            roles = Set.copyOf(roles);
        }
    }

    /** Adds a client; false when the name is taken, also by one whose key was ended. */
    public boolean add(String name, byte[] hash, Set<String> roles) {
        return jdbc.sql(
                                """
                                insert into desk.api_client (name, hash, roles)
                                values (?, ?, string_to_array(?, ',')) on conflict do nothing
                                """)
                        .params(name, hash, String.join(",", new TreeSet<>(roles)))
                        .update()
                == 1;
    }

    public List<Row> list() {
        return jdbc.sql(SELECT + "order by name").query(ApiClientStore::row).list();
    }

    public Optional<Row> find(String name) {
        return jdbc.sql(SELECT + "where name = ?")
                .param(name)
                .query(ApiClientStore::row)
                .optional();
    }

    /** Ends a key for good; whether there was one that worked. */
    public boolean disable(String name) {
        return jdbc.sql(
                                "update desk.api_client set disabled = now() where name = ? and disabled is null")
                        .param(name)
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("name"),
                row.getBytes("hash"),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("closed"));
    }
}
