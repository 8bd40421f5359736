package org.rowan.link.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log of the partition. */
public final class EventStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    public EventStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One line as it was written; numbers are 0 where there is none. */
    public record Event(
            Instant at,
            String kind,
            long person,
            long other,
            List<AccountId> accounts,
            JsonNode detail) {

        /** A part of the detail as the type it was written from. */
        public <T> Optional<T> part(String name, Class<T> type, JsonMapper json) {
            return detail.has(name)
                    ? Optional.of(json.treeToValue(detail.get(name), type))
                    : Optional.empty();
        }
    }

    public JsonMapper json() {
        return json;
    }

    /** The lines about a person, oldest first. */
    public List<Event> about(PersonId person) {
        return jdbc.sql("select * from link.event where person_id = ? or other_id = ? order by id")
                .params(person.value(), person.value())
                .query((row, i) -> event(row))
                .list();
    }

    /** Where an account was at a time. */
    public Optional<PersonId> personAt(AccountId account, Instant at) {
        return jdbc.sql(
                        """
                        select case kind when 'split' then other_id when 'erased' then 0 else person_id end
                        from link.event where accounts @> array[?]::bigint[] and at <= ?
                            and kind in ('created', 'linked', 'merged', 'split', 'erased')
                        order by id desc limit 1\
                        """)
                .params(account.value(), Timestamp.from(at))
                .query((row, i) -> row.getLong(1))
                .optional()
                .filter(person -> person != 0)
                .map(PersonId::new);
    }

    /** Who was a person at a time: of all accounts ever there, those whose last move led there. */
    public List<AccountId> accountsAt(PersonId person, Instant at) {
        return jdbc.sql(
                        """
                        with ever as (
                            select distinct account from link.event e cross join lateral unnest(e.accounts) as a (account)
                            where (e.person_id = ? or e.other_id = ?) and e.at <= ?)
                        select account from (
                            select distinct on (a.account) a.account,
                                case e.kind when 'split' then e.other_id when 'erased' then 0 else e.person_id end as person
                            from link.event e cross join lateral unnest(e.accounts) as a (account)
                            where e.accounts && (select coalesce(array_agg(account), '{}') from ever)
                                and a.account in (select account from ever) and e.at <= ?
                                and e.kind in ('created', 'linked', 'merged', 'split', 'erased')
                            order by a.account, e.id desc) as placed
                        where person = ? order by account\
                        """)
                .params(
                        person.value(),
                        person.value(),
                        Timestamp.from(at),
                        Timestamp.from(at),
                        person.value())
                .query((row, i) -> new AccountId(row.getLong(1)))
                .list();
    }

    private Event event(ResultSet row) throws SQLException {
        Long[] accounts = (Long[]) row.getArray("accounts").getArray();
        return new Event(
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getLong("person_id"),
                row.getLong("other_id"),
                Arrays.stream(accounts).map(AccountId::new).toList(),
                json.readTree(row.getString("detail")));
    }
}
