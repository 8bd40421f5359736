package org.rowan.match.hma;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rowan.match.live.LiveBanks;
import org.rowan.match.store.EntryStore;
import org.springframework.stereotype.Component;

/** Answers whether the service is up, and what it can hash. */
@Component
final class StatusDoor {
    private static final Duration STALE = Duration.ofSeconds(65);

    private final LiveBanks banks;
    private final EntryStore entries;
    private final InstantSource time;

    StatusDoor(LiveBanks banks, EntryStore entries, InstantSource time) {
        this.banks = banks;
        this.entries = entries;
        this.time = time;
    }

    HmaAnswer live(HmaRequest request) {
        return HmaAnswer.ok(new HmaAnswer.Text("I-AM-ALIVE"));
    }

    HmaAnswer status(HmaRequest request) {
        if (!banks.ready()) {
            return HmaAnswer.of(503, new HmaAnswer.Text("INDEX-NOT-LOADED"));
        }
        if (banks.checked().isBefore(time.instant().minus(STALE))) {
            return HmaAnswer.of(503, new HmaAnswer.Text("INDEX-STALE"));
        }
        return live(request);
    }

    HmaAnswer signalTypes(HmaRequest request) {
        List<Map<String, Object>> types = new ArrayList<>();
        for (String type : SignalTypes.ENABLED) {
            types.add(Map.of("name", type, "enabled_ratio", 1.0));
        }
        return HmaAnswer.ok(types);
    }

    /** Types are on; switching one off for everybody would silently lose hits. */
    HmaAnswer changeSignalType(HmaRequest request) {
        String type = SignalTypes.known(request.path().getLast());
        Object ratio = request.body().get("enabled_ratio");
        if (ratio == null) {
            throw new HmaProblem(
                    HmaAnswer.unprocessable(
                            "missing", "enabled_ratio", "Field required", Map.of()));
        }
        if (Lax.number("enabled_ratio", ratio) != 1.0) {
            throw new HmaProblem(
                    501, "'" + type + "' cannot be switched off here; switch banks off instead");
        }
        return HmaAnswer.of(204, "");
    }

    HmaAnswer signalTypeIndex(HmaRequest request) {
        String only = request.query("signal_type");
        Map<String, Object> byType = new TreeMap<>();
        for (String type : only == null ? SignalTypes.ENABLED : List.of(SignalTypes.known(only))) {
            long stored = entries.count(type);
            long indexed = type.equals(SignalTypes.PDQ) ? banks.size() : stored;
            long built = banks.checked().getEpochSecond();
            byType.put(
                    type,
                    Map.of(
                            "db_size",
                            stored,
                            "index_built_to",
                            built,
                            "index_out_of_date",
                            stored != indexed,
                            "index_size",
                            indexed,
                            "newest_db_item",
                            built));
        }
        return HmaAnswer.ok(byType);
    }

    HmaAnswer contentTypes(HmaRequest request) {
        return HmaAnswer.ok(
                List.of(
                        Map.of("enabled", true, "name", "photo"),
                        Map.of("enabled", true, "name", "video")));
    }
}
