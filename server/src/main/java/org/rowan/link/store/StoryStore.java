package org.rowan.link.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.rowan.intake.AccountRole;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkedAccount;
import org.rowan.link.PersonStory.Evidence;
import org.rowan.link.PersonStory.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what holds one person together, and their ties to others. */
public final class StoryStore {
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    public StoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Evidence> evidence(PersonId person) {
        return jdbc.sql(
                        """
                        select e.first_id, e.second_id, e.bits from link.edge e
                        join link.account a on a.id = e.first_id join link.account b on b.id = e.second_id
                        where a.person_id = ? and b.person_id = a.person_id and e.veto is null
                            and e.model_id = (select model_id from link.state)
                        order by e.bits desc, e.first_id, e.second_id limit ?\
                        """)
                .params(person.value(), MOST)
                .query((row, i) ->
                        new Evidence(
                                new AccountId(row.getLong(1)),
                                new AccountId(row.getLong(2)),
                                row.getDouble(3)))
                .list();
    }

    public List<Relation> relations(PersonId person) {
        return jdbc.sql(
                        """
                        select r.label, own.id own_id, other.* from link.account own
                        join link.relation r on own.id in (r.first_id, r.second_id)
                        join link.account other on other.id = r.first_id + r.second_id - own.id
                        where own.person_id = ? and other.person_id is distinct from own.person_id
                        order by other.person_id, other.id limit ?\
                        """)
                .params(person.value(), MOST)
                .query((row, i) ->
                        new Relation(
                                new AccountId(row.getLong("own_id")),
                                account(row),
                                row.getString("label")))
                .list();
    }

    private static LinkedAccount account(ResultSet row) throws SQLException {
        return new LinkedAccount(
                new AccountId(row.getLong("id")),
                new ReferralId(row.getLong("referral_id")),
                row.getInt("account_index"),
                AccountRole.valueOf(row.getString("role")),
                new PersonId(row.getLong("person_id")));
    }
}
