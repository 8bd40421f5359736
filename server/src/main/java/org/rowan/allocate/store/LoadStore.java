package org.rowan.allocate.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rowan.allocate.Load;
import org.rowan.engine.rank.Lane;
import org.rowan.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the queue's rows. */
public final class LoadStore {
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    public LoadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Load load(Instant now) {
        return new Load(lanes(now), officers(now), unseen());
    }

    private List<Load.OfLane> lanes(Instant now) {
        Map<Lane, Load.OfLane> lanes = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new Load.OfLane(lane, 0, 0, 0, 0, null));
        }
        jdbc.sql(
                        """
                        select lane, count(*) n, count(*) filter (where seen_at is null) unseen,
                            count(*) filter (where officer is null) unassigned,
                            count(*) filter (where due < ?) overdue, min(due) earliest
                        from allocate.work where open group by lane\
                        """)
                .param(Timestamp.from(now))
                .query(row -> {
                    Lane lane =
                            Lane.valueOf(
                                    row.getString("lane")
                                            .toUpperCase(Locale.ROOT)
                                            .replace('-', '_'));
                    lanes.put(
                            lane,
                            new Load.OfLane(
                                    lane,
                                    row.getLong("n"),
                                    row.getLong("unseen"),
                                    row.getLong("unassigned"),
                                    row.getLong("overdue"),
                                    row.getTimestamp("earliest").toInstant()));
                });
        return new ArrayList<>(lanes.values());
    }

    private List<Load.OfOfficer> officers(Instant now) {
        return jdbc.sql(
                        """
                        select officer, count(*) n, count(*) filter (where due < ?) overdue
                        from allocate.work where open and officer is not null group by officer order by officer\
                        """)
                .param(Timestamp.from(now))
                .query((row, i) ->
                        new Load.OfOfficer(
                                row.getString("officer"), row.getLong("n"), row.getLong("overdue")))
                .list();
    }

    private List<Load.Unseen> unseen() {
        return jdbc.sql(
                        """
                        select case_id, coalesce(alerted_at, due) alerted, due from allocate.work
                        where open and lane_order = 0 and seen_at is null order by alerted, case_id limit ?\
                        """)
                .param(MOST)
                .query((row, i) ->
                        new Load.Unseen(
                                new CaseId(row.getLong("case_id")),
                                row.getTimestamp("alerted").toInstant(),
                                row.getTimestamp("due").toInstant()))
                .list();
    }
}
