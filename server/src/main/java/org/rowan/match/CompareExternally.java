package org.rowan.match;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rowan.match.ExternalMatcher.Likeness;
import org.rowan.match.external.ExternalMatchers;
import org.rowan.match.store.ExternalStore;
import org.rowan.match.store.ExternalStore.OfEntry;
import org.rowan.match.store.ExternalStore.OfMedia;
import org.rowan.match.store.FindingStore.NewFinding;
import org.rowan.match.store.MediaStore.Hashed;
import org.rowan.platform.line.TaskQueue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has licensed matchers compare files with entries: new files with all entries, and new entries
 * with past files. They are asked outside of any transaction, since they may take long or be away;
 * then files and entries wait, and nothing else does.
 */
@Component
class CompareExternally {
    private static final int FILES = 500;
    private static final int ENTRIES = 10_000;

    private final ExternalMatchers matchers;
    private final ExternalStore store;
    private final RecordLikeness record;
    private final TaskQueue queue;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    CompareExternally(
            ExternalMatchers matchers,
            ExternalStore store,
            RecordLikeness record,
            TaskQueue queue,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.matchers = matchers;
        this.store = store;
        this.record = record;
        this.queue = queue;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What these matchers make of a file's bytes. */
    void hash(long media, byte[] content) {
        for (String type : matchers.types()) {
            Optional<ExternalMatcher> matcher = matchers.of(type);
            List<Fingerprint> prints = matcher.map(m -> m.hash(content)).orElse(List.of());
            if (!prints.isEmpty()) {
                transaction.executeWithoutResult(status -> store.save(media, prints));
            }
        }
    }

    /** Has past files compared with a range of entries, in the current transaction. */
    void again(long from, long until) {
        if (!matchers.types().isEmpty()) {
            store.again(matchers.types(), from, until);
        }
    }

    /** Compares some; how many files and entries that were. */
    int work() {
        int done = 0;
        for (String type : matchers.types()) {
            ExternalMatcher matcher = matchers.of(type).orElseThrow();
            done += newFiles(type, matcher) + newEntries(type, matcher);
        }
        return done;
    }

    private int newFiles(String type, ExternalMatcher matcher) {
        List<OfMedia> files = store.newMedia(type, FILES);
        if (files.isEmpty()) {
            return 0;
        }
        List<NewFinding> hits = new ArrayList<>();
        long after = 0;
        for (List<OfEntry> page = store.entriesAfter(type, after, ENTRIES);
                !page.isEmpty();
                page = store.entriesAfter(type, after, ENTRIES)) {
            hits.addAll(compare(matcher, files, page));
            after = page.getLast().entry();
        }
        Set<Long> numbers = new HashSet<>(files.stream().map(OfMedia::media).toList());
        transaction.executeWithoutResult(status -> {
            store(files, hits, true);
            store.compared(type, numbers);
        });
        return files.size();
    }

    private int newEntries(String type, ExternalMatcher matcher) {
        List<OfEntry> entries = store.newEntries(type, 0, ENTRIES);
        if (entries.isEmpty()) {
            return 0;
        }
        long after = 0;
        for (List<OfMedia> page = store.mediaAfter(type, after, FILES);
                !page.isEmpty();
                page = store.mediaAfter(type, after, FILES)) {
            List<OfMedia> files = page;
            List<NewFinding> hits = compare(matcher, files, entries);
            transaction.executeWithoutResult(status -> store(files, hits, false));
            after = page.getLast().media();
        }
        transaction.executeWithoutResult(status -> store.entriesCompared(entries));
        return entries.size();
    }

    private List<NewFinding> compare(
            ExternalMatcher matcher, List<OfMedia> files, List<OfEntry> entries) {
        Map<Fingerprint, List<OfEntry>> holders = new HashMap<>();
        entries.forEach(
                entry -> holders.computeIfAbsent(entry.print(), p -> new ArrayList<>()).add(entry));
        Set<Fingerprint> queries = new HashSet<>(files.stream().map(OfMedia::print).toList());
        Map<Fingerprint, List<Likeness>> alike = matcher.compare(queries, holders.keySet());
        List<NewFinding> hits = new ArrayList<>();
        for (OfMedia file : files) {
            for (Likeness likeness : alike.getOrDefault(file.print(), List.of())) {
                for (OfEntry entry : holders.getOrDefault(likeness.candidate(), List.of())) {
                    hits.add(hit(file, entry, likeness));
                }
            }
        }
        return hits;
    }

    private NewFinding hit(OfMedia file, OfEntry entry, Likeness likeness) {
        return new NewFinding(
                file.media(),
                entry.entry(),
                likeness.candidate().type(),
                likeness.distance(),
                "original",
                null,
                entry.classification(),
                likeness.policy(),
                time.instant());
    }

    private void store(Collection<OfMedia> files, List<NewFinding> hits, boolean first) {
        List<Hashed> items =
                files.stream()
                        .map(file ->
                                new Hashed(
                                        file.media(),
                                        file.referral(),
                                        new byte[0],
                                        null,
                                        file.novel()))
                        .toList();
        queue.enqueueAll(MatchStage.NEXT, record.record(items, hits, first));
    }
}
