package org.rowan.match.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rowan.engine.hash.DigestIndex;
import org.rowan.engine.hash.Dihedral;
import org.rowan.engine.hash.DihedralHashes;
import org.rowan.engine.hash.Hash256;
import org.rowan.engine.hash.HashHit;
import org.rowan.engine.hash.MultiIndex;

/** A text list made searchable: digests exactly, PDQ within a distance. */
final class HashList {
    private final List<ListedHash> entries;
    private final MultiIndex pictures = new MultiIndex();
    private final DigestIndex digests = new DigestIndex();

    HashList(List<ListedHash> entries) {
        this.entries = entries;
        for (int i = 0; i < entries.size(); i++) {
            ListedHash entry = entries.get(i);
            if (entry.algorithm() == Algorithm.PDQ) {
                pictures.append(Hash256.parse(entry.hash()), i);
            } else {
                digests.add(entry.hash(), i);
            }
        }
        pictures.tidy();
    }

    /** The entries with this very digest. */
    List<ListHit> ofDigest(String digest) {
        List<ListHit> hits = new ArrayList<>();
        for (long id : digests.find(digest)) {
            hits.add(new ListHit(entries.get((int) id), 0, Dihedral.ORIGINAL));
        }
        return hits;
    }

    /** The entries near a hash, nearest first. */
    List<ListHit> near(Hash256 hash, int distance) {
        return pictures.search(hash, distance).stream()
                .map(hit -> of(hit, Dihedral.ORIGINAL))
                .toList();
    }

    /** The entries near a picture in any orientation, each in the one that is nearest. */
    List<ListHit> near(DihedralHashes picture, int distance) {
        Map<Long, ListHit> best = new LinkedHashMap<>();
        for (Dihedral way : Dihedral.values()) {
            for (HashHit hit : pictures.search(picture.of(way).hash(), distance)) {
                best.merge(
                        hit.id(),
                        of(hit, way),
                        (one, other) -> other.distance() < one.distance() ? other : one);
            }
        }
        return best.values().stream().sorted().toList();
    }

    private ListHit of(HashHit hit, Dihedral way) {
        return new ListHit(entries.get((int) hit.id()), hit.distance(), way);
    }
}
