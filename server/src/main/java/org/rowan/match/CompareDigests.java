package org.rowan.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.match.store.EntryStore;
import org.rowan.match.store.EntryStore.Match;
import org.rowan.match.store.FindingStore.NewFinding;
import org.rowan.match.store.NewMedia;
import org.springframework.stereotype.Component;

/** Looks files up by equality: digests, and stated hashes of types that cannot be computed. */
@Component
final class CompareDigests {
    static final String POLICY = "equality";

    private final EntryStore entries;

    CompareDigests(EntryStore entries) {
        this.entries = entries;
    }

    /** The matches of a batch of files, by hash; all in one query. */
    Map<String, List<Match>> find(List<NewMedia> files) {
        Set<String> hashes = new HashSet<>();
        for (NewMedia file : files) {
            eachHash(file, (type, hex) -> hashes.add(hex));
        }
        return entries.findByBits(hashes).stream().collect(Collectors.groupingBy(Match::hex));
    }

    /** The file with what its matches mean for it. */
    static NewMedia judge(NewMedia file, Map<String, List<Match>> matches) {
        List<Match> own = of(file, matches);
        if (own.isEmpty()) {
            return file.with(
                    file.reading(), file.reading() != Reading.NOTHING && !file.supplemental());
        }
        return file.with(file.content() == null ? file.reading() : Reading.KNOWN, false);
    }

    /** The hits of a stored file. */
    static List<NewFinding> findings(
            long media, NewMedia file, Map<String, List<Match>> matches, Instant now) {
        return of(file, matches).stream()
                .map(match ->
                        new NewFinding(
                                media,
                                match.entry(),
                                match.type(),
                                0,
                                "original",
                                null,
                                match.classification(),
                                POLICY,
                                now))
                .distinct()
                .toList();
    }

    private static List<Match> of(NewMedia file, Map<String, List<Match>> matches) {
        List<Match> own = new ArrayList<>();
        eachHash(
                file,
                (type, hex) ->
                        matches.getOrDefault(hex, List.of()).stream()
                                .filter(match -> match.type().equals(type))
                                .forEach(own::add));
        return own;
    }

    private static void eachHash(NewMedia file, BiConsumer<String, String> hash) {
        accept(FingerprintTypes.MD5, file.md5(), hash);
        accept(FingerprintTypes.SHA1, file.sha1(), hash);
        accept(FingerprintTypes.SHA256, file.sha256(), hash);
        file.others().forEach(other -> hash.accept(other.type(), other.hex()));
    }

    private static void accept(String type, @Nullable String hex, BiConsumer<String, String> hash) {
        if (hex != null) {
            hash.accept(type, hex);
        }
    }
}
