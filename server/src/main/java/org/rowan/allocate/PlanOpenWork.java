package org.rowan.allocate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.rowan.allocate.likelihood.LikelihoodTable;
import org.rowan.allocate.store.ExposureStore;
import org.rowan.allocate.store.PlanStore;
import org.rowan.engine.plan.Capacity;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.Truth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;

/** Plans all open cases for the hours on the roster. */
class PlanOpenWork implements Planning {
    private final PlanStore store;
    private final Knowledge knowledge;
    private final ExposureStore exposure;
    private final LikelihoodTable likelihoods;
    private final ObjectProvider<LearnFromClosed> learn;
    private final InstantSource clock;

    PlanOpenWork(
            PlanStore store,
            Knowledge knowledge,
            ExposureStore exposure,
            LikelihoodTable likelihoods,
            ObjectProvider<LearnFromClosed> learn,
            InstantSource clock) {
        this.store = store;
        this.knowledge = knowledge;
        this.exposure = exposure;
        this.likelihoods = likelihoods;
        this.learn = learn;
        this.clock = clock;
    }

    @Override
    public List<String> kinds() {
        return knowledge.truths().stream().map(Truth::name).toList();
    }

    @Override
    public LikelihoodTable estimateLikelihoods(String version) {
        return learn.getObject().estimate(likelihoods, version);
    }

    @Override
    public Capacity capacity(double weeks) {
        double all = 0;
        double duty = 0;
        for (RosterLine line : store.roster()) {
            all += line.hoursPerWeek();
            duty += line.duty() ? line.hoursPerWeek() : 0;
        }
        return new Capacity(all, duty, HARD_SHARE, weeks);
    }

    @Override
    public ManagerPlan plan(Capacity capacity) {
        Instant now = clock.instant();
        return new MakePlan(knowledge)
                .of(store.openWork(), capacity, now)
                .sharedOut(
                        new ShareOut(
                                store.roster(),
                                exposure.since(KeepRoster.monday(now)),
                                capacity.weeks()),
                        store.needs());
    }

    @Override
    public List<LaneNotice> notices(String officer) {
        return store.unread(officer);
    }

    @Override
    @Transactional
    public void read(long notice, String officer) {
        store.read(notice, officer, clock.instant());
    }
}
