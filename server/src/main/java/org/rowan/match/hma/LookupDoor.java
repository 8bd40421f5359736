package org.rowan.match.hma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.hash.Hash256;
import org.rowan.engine.hash.PdqHash;
import org.rowan.match.Fingerprint;
import org.rowan.match.hma.FindSignal.Found;
import org.rowan.match.live.LiveBanks;
import org.rowan.match.media.ContentHashes;
import org.rowan.match.store.EntryStore;
import org.springframework.stereotype.Component;

/** Answers {@code /m}: is this known? */
@Component
final class LookupDoor {
    private final FindSignal find;
    private final LiveBanks banks;
    private final EntryStore entries;
    private final ClientFiles files;

    LookupDoor(FindSignal find, LiveBanks banks, EntryStore entries, ClientFiles files) {
        this.find = find;
        this.banks = banks;
        this.entries = entries;
        this.files = files;
    }

    HmaAnswer lookup(HmaRequest request) {
        String signal = request.query("signal");
        String type = request.query("signal_type");
        if (signal != null && type != null) {
            Coin coin = Coin.of(request);
            List<String> only = request.queryList("banks");
            if (signal.isEmpty()) {
                SignalTypes.known(type);
                return HmaAnswer.ok(Map.of());
            }
            return HmaAnswer.ok(byBank(find(type, signal), coin, only));
        }
        if (request.query("url") == null) {
            throw new HmaProblem(400, "Either url or both signal and signal_type are required");
        }
        HmaAnswer all = answer(request, files.fetch(request));
        if (type == null) {
            return all;
        }
        SignalTypes.known(type);
        Object inner = all.body() instanceof Map<?, ?> map ? map.get(type) : null;
        return new HmaAnswer(200, inner == null ? Map.of() : inner, all.headers());
    }

    HmaAnswer lookupFile(HmaRequest request) {
        return answer(request, files.upload(request));
    }

    private HmaAnswer answer(HmaRequest request, ClientFiles.Hashed file) {
        Coin coin = Coin.of(request);
        List<String> only = request.queryList("banks");
        Map<String, Object> byType = new TreeMap<>();
        ContentHashes hashes = file.hashes();
        for (String type : file.types()) {
            byType.put(type, byBank(found(type, hashes), coin, only));
        }
        for (String digest : List.of("md5", "sha1", "sha256")) {
            Map<String, List<Map<String, Object>>> more =
                    byBank(find(digest, hashes.digest(digest)), coin, only);
            if (!more.isEmpty()) {
                byType.put(digest, more);
            }
        }
        return file.explain(HmaAnswer.ok(byType));
    }

    private List<Found> found(String type, ContentHashes hashes) {
        if (!type.equals(SignalTypes.PDQ)) {
            return find(type, hashes.digest(type.substring(type.indexOf('_') + 1)));
        }
        byte[] turns = hashes.pdq();
        return turns == null || hashes.lowQuality() ? List.of() : find.findTurned(turns);
    }

    private List<Found> find(String type, String signal) {
        return find.find(SignalTypes.fingerprint(type, signal, "invalid signal: "));
    }

    private static Map<String, List<Map<String, Object>>> byBank(
            List<Found> found, Coin coin, List<String> only) {
        Map<String, List<Map<String, Object>>> byBank = new TreeMap<>();
        for (Found hit : found) {
            String name = hit.bank().name();
            if (coin.admits(hit.bank().enabledRatio()) && (only.isEmpty() || only.contains(name))) {
                byBank.computeIfAbsent(name, n -> new ArrayList<>()).add(hit.json());
            }
        }
        return byBank;
    }

    HmaAnswer rawLookup(HmaRequest request) {
        String signal = request.required("signal");
        String type = request.required("signal_type");
        boolean withDistance = request.flag("include_distance");
        List<String> only = request.queryList("banks");
        List<Object> matches = new ArrayList<>();
        for (Found hit : find(type, signal)) {
            if (only.isEmpty() || only.contains(hit.bank().name())) {
                matches.add(withDistance ? hit.json() : hit.entry());
            }
        }
        return HmaAnswer.ok(Map.of("matches", matches));
    }

    HmaAnswer indexStatus(HmaRequest request) {
        Map<String, Object> byType = new TreeMap<>();
        for (String type : asked(request)) {
            byType.put(
                    type,
                    Map.of(
                            "built_to",
                            banks.ready() ? banks.checked().getEpochSecond() : -1,
                            "present",
                            banks.ready(),
                            "size",
                            size(type)));
        }
        return HmaAnswer.ok(byType);
    }

    private List<String> asked(HmaRequest request) {
        @Nullable String type = request.query("signal_type");
        if (type == null) {
            return SignalTypes.ENABLED;
        }
        if (!SignalTypes.isKnown(type)) {
            throw new HmaProblem(400, "No such signal type '" + type + "'");
        }
        return List.of(type);
    }

    long size(String type) {
        return type.equals(SignalTypes.PDQ) ? banks.size() : entries.count(type);
    }

    HmaAnswer compare(HmaRequest request) {
        Map<String, Object> answers = new TreeMap<>();
        request.body()
                .forEach((type, pair) -> {
                    if (!(pair instanceof List<?> two) || two.size() != 2) {
                        throw new HmaProblem(
                                400, "Expected a list of two signals for '" + type + "'");
                    }
                    Fingerprint one = print(type, two.get(0));
                    Fingerprint other = print(type, two.get(1));
                    if (one.isPdq()) {
                        int distance =
                                Hash256.parse(one.hex()).distance(Hash256.parse(other.hex()));
                        answers.put(
                                type,
                                List.of(
                                        distance <= PdqHash.DISTANCE,
                                        Map.of("distance", distance)));
                    } else {
                        boolean equal = one.hex().equals(other.hex());
                        answers.put(type, List.of(equal, Map.of("distance", equal ? 0 : 1)));
                    }
                });
        return HmaAnswer.ok(answers);
    }

    private static Fingerprint print(String type, Object signal) {
        return SignalTypes.fingerprint(type, String.valueOf(signal), "invalid signal: ");
    }
}
