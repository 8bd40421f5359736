package org.rowan.allocate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.store.PlanStore;
import org.rowan.engine.plan.Capacity;
import org.rowan.engine.plan.Knowledge;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.UnusableInput;
import org.springframework.transaction.annotation.Transactional;

/** Plans all open cases for the hours on the roster. */
class PlanOpenWork implements Planning {
    private static final double HOURS_OF_A_WEEK = 168;

    private final PlanStore store;
    private final Knowledge knowledge;
    private final AuditTrail audit;
    private final InstantSource clock;

    PlanOpenWork(PlanStore store, Knowledge knowledge, AuditTrail audit, InstantSource clock) {
        this.store = store;
        this.knowledge = knowledge;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<RosterLine> roster() {
        return store.roster();
    }

    @Override
    @Transactional
    public void setHours(
            String officer, @Nullable String team, double hoursPerWeek, boolean duty, String by) {
        if (!(hoursPerWeek >= 0 && hoursPerWeek <= HOURS_OF_A_WEEK)) {
            throw new UnusableInput(
                    "nobody works " + hoursPerWeek + " hours a week", "hours", "0 to 168");
        }
        Instant now = clock.instant();
        store.setHours(new RosterLine(officer, team, hoursPerWeek, duty), by, now);
        audit.append(
                AuditEntry.of(
                        by, "rostered", "user", officer, now, "", hoursPerWeek + " hours a week"));
    }

    @Override
    public Capacity capacity(double weeks) {
        double all = 0;
        double duty = 0;
        for (RosterLine line : roster()) {
            all += line.hoursPerWeek();
            duty += line.duty() ? line.hoursPerWeek() : 0;
        }
        return new Capacity(all, duty, HARD_SHARE, weeks);
    }

    @Override
    public ManagerPlan plan(Capacity capacity) {
        return new MakePlan(knowledge).of(store.openWork(), capacity, clock.instant());
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
