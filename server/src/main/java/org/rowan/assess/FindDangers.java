package org.rowan.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.store.CaseReader;
import org.rowan.assess.store.ChildStore;
import org.rowan.kernel.CaseId;

/** Finds the dangers that stand in cases, with what has been done about each since. */
final class FindDangers {
    private final CaseReader reader;
    private final ChildStore children;

    FindDangers(CaseReader reader, ChildStore children) {
        this.reader = reader;
        this.children = children;
    }

    Map<CaseId, Danger> of(Collection<CaseId> ids) {
        Map<CaseId, Danger> dangers = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return dangers;
        }
        Map<Long, ReferralOnFile> onFile = reader.referralsOnFile(ids);
        Map<CaseId, Instant> safe = children.allSafeguarded(ids);
        reader.read(ids)
                .forEach((id, record) -> {
                    List<ReferralOnFile> referrals = new ArrayList<>();
                    record.referrals().forEach(one -> add(onFile.get(one.value()), referrals));
                    Instant since = DueTime.dangerSince(record.facts(), referrals);
                    if (since != null) {
                        dangers.put(
                                id,
                                new Danger(
                                        since,
                                        since(since, record, CaseFactName.DISSEMINATED, null),
                                        since(
                                                since,
                                                record,
                                                CaseFactName.CHILD_SAFEGUARDED,
                                                safe.get(id))));
                    }
                });
        return dangers;
    }

    private static void add(@Nullable ReferralOnFile one, List<ReferralOnFile> all) {
        if (one != null) {
            all.add(one);
        }
    }

    /** The first time since the danger that a person answered "yes" and did not take it back. */
    private static @Nullable Instant since(
            Instant since, CaseRecord record, CaseFactName name, @Nullable Instant otherwise) {
        Instant at = otherwise == null || otherwise.isBefore(since) ? null : otherwise;
        Instant said = null;
        for (CaseFact fact : record.facts()) {
            if (fact.name().equals(name.code()) && !fact.at().isBefore(since)) {
                said = !fact.value().equals("yes") ? null : said == null ? fact.at() : said;
            }
        }
        return said == null || at != null && at.isBefore(said) ? at : said;
    }
}
