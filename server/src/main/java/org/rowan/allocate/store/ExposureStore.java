package org.rowan.allocate.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.rowan.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time people spent with distressing material. */
public final class ExposureStore {
    private final JdbcClient jdbc;

    public ExposureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String officer, CaseId id, int minutes, Instant now) {
        jdbc.sql(
                        "insert into allocate.exposure (officer, case_id, minutes, at) values (?, ?, ?, ?)")
                .params(officer, id.value(), minutes, Timestamp.from(now))
                .update();
    }

    /** Hours of each officer since a moment; without those of none. */
    public Map<String, Double> since(Instant from) {
        Map<String, Double> hours = new TreeMap<>();
        jdbc.sql(
                        "select officer, sum(minutes) / 60.0 h from allocate.exposure where at >= ? group by officer")
                .param(Timestamp.from(from))
                .query(row -> {
                    hours.put(row.getString("officer"), row.getDouble("h"));
                });
        return hours;
    }
}
