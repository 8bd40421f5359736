package org.rowan.allocate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.store.WorkStore;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseAssessment;
import org.rowan.assess.CaseFact;
import org.rowan.assess.CaseFactName;
import org.rowan.assess.CaseRecord;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;
import org.rowan.platform.line.Stage;

/**
 * The stage {@code allocate}: puts assessed cases in their place in the queue, as a person set it
 * or else as assessed.
 */
final class AllocateCases implements Stage {
    static final String NAME = "allocate";

    private final Assessing assessing;
    private final WorkStore store;
    private final InstantSource clock;

    AllocateCases(Assessing assessing, WorkStore store, InstantSource clock) {
        this.assessing = assessing;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batch() {
        return 1000;
    }

    @Override
    public void work(List<Long> subjects) {
        List<CaseId> ids = subjects.stream().map(CaseId::new).toList();
        Map<CaseId, CaseRecord> cases = assessing.findCases(ids);
        Map<CaseId, CaseAssessment> assessments = assessing.findCurrent(ids);
        List<WorkItem> waiting = new ArrayList<>();
        List<CaseId> done = new ArrayList<>();
        for (CaseId id : ids) {
            CaseRecord record = cases.get(id);
            CaseAssessment assessment = assessments.get(id);
            if (record == null || !record.state().equals("open")) {
                done.add(id);
            } else if (assessment != null && assessment.result() != null) {
                waiting.add(place(record, assessment, assessment.result()));
            }
        }
        Instant now = clock.instant();
        store.save(waiting, now);
        store.takeOut(done);
    }

    private static WorkItem place(CaseRecord record, CaseAssessment assessment, Assessment result) {
        Lane lane = byPerson(record, CaseFactName.LANE, Lane.values(), result.lane());
        Level level = byPerson(record, CaseFactName.LEVEL, Level.values(), result.level());
        return new WorkItem(
                record.id(),
                lane,
                level,
                result.urgencyBits(),
                result.completeness(),
                assessment.due(),
                result.scored() ? chance(result.urgencyBits()) : 0,
                AuditSample.draws(record.id(), assessment.policy(), lane, level),
                null,
                null,
                null,
                null);
    }

    /**
     * What a named person set wins over what was assessed, until that person says "as assessed".
     */
    private static <E extends Enum<E>> E byPerson(
            CaseRecord record, CaseFactName name, E[] values, E assessed) {
        String set = newest(record, name);
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(set)) {
                return value;
            }
        }
        return assessed;
    }

    private static @Nullable String newest(CaseRecord record, CaseFactName name) {
        String newest = null;
        for (CaseFact fact : record.facts()) {
            if (fact.name().equals(name.code())) {
                newest = fact.value();
            }
        }
        return newest;
    }

    /** The chance that acting protects a child, from the urgency in bits. */
    private static double chance(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }
}
