package org.rowan.match;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rowan.match.store.GroupStore;
import org.rowan.match.store.GroupStore.Kind;
import org.rowan.match.store.GroupStore.Member;
import org.rowan.match.store.NewMedia;
import org.springframework.stereotype.Component;

/** Puts the files of a batch of referrals into copies and series, by equal digests and uploader. */
@Component
final class GroupBatch {
    /**
     * How many files a series may come to hold through files that several accounts have: beyond it
     * everybody who passes something on would end in one series, which says nothing any more. One
     * account's own files are always one series.
     */
    static final int LARGEST_SERIES = 200;

    private final GroupStore groups;
    private final BurstPolicy policy;
    private final CountGrowth growth;

    GroupBatch(GroupStore groups, BurstPolicy policy) {
        this.groups = groups;
        this.policy = policy;
        this.growth = new CountGrowth(groups);
    }

    /** The ways by which a file is known to be a copy of another. */
    private enum Digest {
        MD5("md5", NewMedia::md5),
        SHA1("sha1", NewMedia::sha1),
        SHA256("sha256", NewMedia::sha256);

        private final String column;
        private final Function<NewMedia, @Nullable String> of;

        Digest(String column, Function<NewMedia, @Nullable String> of) {
            this.column = column;
            this.of = of;
        }
    }

    /**
     * What equal digests and uploaders say about files that are about to be stored.
     *
     * @param copies groups of copies, by digest
     * @param series series, by uploader alone
     */
    record Plan(GroupMedia copies, GroupMedia series) {}

    /** Finds the groups of files before they are stored, so that they are stored with them. */
    Plan plan(Map<Long, NewMedia> batch) {
        GroupMedia copies = new GroupMedia(groups, Kind.COPIES);
        for (Digest digest : Digest.values()) {
            copies.know(digest.column, known(Kind.COPIES, digest.column, digest.of, batch));
            batch.forEach((media, file) -> {
                String hex = digest.of.apply(file);
                if (hex != null) {
                    copies.put(media, digest.column, hex);
                }
            });
        }
        GroupMedia series = new GroupMedia(groups, Kind.SERIES);
        series.know("uploader", known(Kind.SERIES, "uploader", NewMedia::uploader, batch));
        batch.forEach((media, file) -> {
            if (file.novel() && file.uploader() != null) {
                series.put(media, "uploader", file.uploader());
            }
        });
        return new Plan(copies, series);
    }

    /**
     * Stores the groups of files that were just stored.
     *
     * @return referrals of other batches that must be looked at again, because a file of theirs
     *     turned out to be viral
     */
    Set<Long> group(Plan plan, Map<Long, NewMedia> batch) {
        GroupMedia.Stored copies = plan.copies().store();
        Set<Long> bursts = recountCopies(growth.countOn(Kind.COPIES, copies, batch));
        recountSeries(growth.countOn(Kind.SERIES, plan.series().store(), batch));
        seriesByCopies(batch, copies.touched());
        Set<Long> again = new HashSet<>(groups.referrals(Kind.COPIES, bursts));
        batch.values().forEach(file -> again.remove(file.referral()));
        return again;
    }

    /**
     * Groups near-duplicates.
     *
     * @param near for each media item those nearly equal to it
     * @return referrals that must be looked at again, because a file of theirs turned out to be
     *     viral or joined a series
     */
    Set<Long> groupNear(Map<Long, Set<Long>> near) {
        Set<Long> all = new HashSet<>(near.keySet());
        near.values().forEach(all::addAll);
        List<Member> stored = groups.members(Kind.COPIES, all);
        GroupMedia copies = new GroupMedia(groups, Kind.COPIES);
        copies.know("media", stored);
        Set<Long> there = new HashSet<>(stored.stream().map(Member::media).toList());
        near.forEach((media, others) ->
                others.stream()
                        .filter(there::contains)
                        .forEach(other -> copies.pair(media, other)));
        Set<Long> touched = copies.store().touched();
        Set<Long> bursts = recountCopies(touched);
        Set<Long> joined = seriesByCopies(Map.of(), touched);
        Set<Long> again = new HashSet<>(groups.referrals(Kind.COPIES, bursts));
        again.addAll(groups.referrals(Kind.SERIES, joined));
        return again;
    }

    private List<Member> known(
            Kind kind,
            String column,
            Function<NewMedia, @Nullable String> key,
            Map<Long, NewMedia> batch) {
        Set<String> keys = new HashSet<>();
        for (NewMedia file : batch.values()) {
            String hex = key.apply(file);
            if (hex != null && (kind == Kind.COPIES || file.novel())) {
                keys.add(hex);
            }
        }
        return groups.representatives(kind, column, keys);
    }

    /** Counts groups again; those that became a burst just now. */
    Set<Long> recountCopies(Collection<Long> touched) {
        if (touched.isEmpty()) {
            return Set.of();
        }
        List<Copies> counted =
                CountSightings.byGroup(groups.sightings(Kind.COPIES, touched)).entrySet().stream()
                        .map(group ->
                                CountSightings.copies(group.getKey(), group.getValue(), policy))
                        .toList();
        return new HashSet<>(groups.saveCopies(counted));
    }

    void recountSeries(Collection<Long> touched) {
        if (!touched.isEmpty()) {
            groups.saveSeries(
                    CountSightings.byGroup(groups.sightings(Kind.SERIES, touched))
                            .entrySet()
                            .stream()
                            .map(group -> CountSightings.series(group.getKey(), group.getValue()))
                            .toList());
        }
    }

    /** Viral copies do not make a series of those who pass them on. */
    private Set<Long> seriesByCopies(Map<Long, NewMedia> batch, Set<Long> touchedCopies) {
        List<Member> copies = groups.novelCopies(quiet(touchedCopies));
        Set<Long> known = new HashSet<>();
        copies.stream().map(Member::group).filter(Objects::nonNull).forEach(known::add);
        GroupMedia series = new GroupMedia(groups, Kind.SERIES);
        series.know("copies", copies, groups.files(Kind.SERIES, known));
        copies.forEach(
                member -> series.putWithin(member.media(), "copies", member.key(), LARGEST_SERIES));
        GroupMedia.Stored stored = series.store();
        recountSeries(growth.countOn(Kind.SERIES, stored, batch));
        return stored.touched();
    }

    private Set<Long> quiet(Set<Long> copies) {
        Set<Long> quiet = new HashSet<>(copies);
        quiet.removeAll(groups.bursts(copies));
        return quiet;
    }
}
