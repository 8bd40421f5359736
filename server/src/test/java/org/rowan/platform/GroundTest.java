package org.rowan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RowanTest
class GroundTest {
    private final JdbcClient database;

    GroundTest(JdbcClient database) {
        this.database = database;
    }

    @Test
    void everyRoomHasItsSchemaOnARealDurablePostgres() {
        assertThat(
                        database.sql("select schema_name from information_schema.schemata")
                                .query(String.class)
                                .list())
                .contains(
                        "platform",
                        "intake",
                        "match",
                        "link",
                        "assess",
                        "allocate",
                        "outcome",
                        "desk",
                        "audit");
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    @Test
    void nothingOfOursLiesInPublic() {
        assertThat(
                        database.sql("select count(*) from pg_tables where schemaname = 'public'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private String setting(String name) {
        return database.sql("show " + name).query(String.class).single();
    }
}
