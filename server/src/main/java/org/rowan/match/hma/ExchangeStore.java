package org.rowan.match.hma;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exchanges that clients set up; credentials are sealed under the house key. */
@Repository
class ExchangeStore {
    private final JdbcClient jdbc;
    private final ReferralKeys keys;

    ExchangeStore(JdbcClient jdbc, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** An exchange of an open bank; settings are a JSON object. */
    record Exchange(int bank, String name, String api, String settings, boolean enabled) {}

    /** How much was taken into a bank, and the Unix time of the last of it, 0 for never. */
    record Fetched(long items, long last) {}

    List<String> names() {
        return jdbc.sql(
                        "select b.name from match.exchange x join match.bank b on b.id = x.bank_id where b.closed is null order by 1")
                .query((row, i) -> row.getString(1))
                .list();
    }

    Optional<Exchange> find(String name) {
        return jdbc.sql(
                        "select x.bank_id, b.name, x.api, x.settings::text, x.enabled from match.exchange x join match.bank b on b.id = x.bank_id where b.closed is null and b.name = ?")
                .param(name)
                .query((row, i) ->
                        new Exchange(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5)))
                .optional();
    }

    void open(int bank, String api, byte[] settings) {
        jdbc.sql("insert into match.exchange (bank_id, api, settings) values (?, ?, ?::jsonb)")
                .params(bank, api, new String(settings, StandardCharsets.UTF_8))
                .update();
    }

    void enable(int bank, boolean enabled) {
        jdbc.sql("update match.exchange set enabled = ? where bank_id = ?")
                .params(enabled, bank)
                .update();
    }

    Fetched fetched(int bank) {
        return jdbc.sql(
                        "select count(*), coalesce(extract(epoch from max(updated))::bigint, 0) from match.entry where bank_id = ? and withdrawn is null")
                .param(bank)
                .query((row, i) -> new Fetched(row.getLong(1), row.getLong(2)))
                .single();
    }

    boolean hasCredentials(String api) {
        return jdbc.sql("select exists (select 1 from match.exchange_credential where api = ?)")
                .param(api)
                .query((row, i) -> row.getBoolean(1))
                .single();
    }

    void keepCredentials(String api, byte[] json) {
        jdbc.sql(
                        "insert into match.exchange_credential (api, sealed) values (?, ?) on conflict (api) do update set sealed = excluded.sealed")
                .params(api, keys.house().seal(json, "match.exchange_credential " + api))
                .update();
    }

    void forgetCredentials(String api) {
        jdbc.sql("delete from match.exchange_credential where api = ?").param(api).update();
    }
}
