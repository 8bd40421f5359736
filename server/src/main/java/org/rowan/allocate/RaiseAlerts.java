package org.rowan.allocate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rowan.allocate.store.AlertStore;
import org.rowan.allocate.store.DutyStore;
import org.rowan.allocate.store.PlanStore;
import org.rowan.allocate.store.WorkStore;
import org.rowan.assess.Assessing;
import org.rowan.assess.Danger;
import org.rowan.engine.plan.Capacity;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.rank.Lane;
import org.rowan.kernel.CaseId;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.UserAccount;
import org.rowan.platform.users.Users;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alerts whoever is on duty as soon as a danger is stated, and managers when a clock runs out or
 * the lane does not fit the duty desk.
 */
class RaiseAlerts implements Alerting {
    private static final int MOST = 500;
    private static final Duration WEEK = Duration.ofDays(7);

    private final AlertStore alerts;
    private final DutyStore duty;
    private final WorkStore work;
    private final PlanStore plans;
    private final Assessing assessing;
    private final Users users;
    private final Knowledge knowledge;
    private final InstantSource clock;

    RaiseAlerts(
            AlertStore alerts,
            DutyStore duty,
            WorkStore work,
            PlanStore plans,
            Assessing assessing,
            Users users,
            Knowledge knowledge,
            InstantSource clock) {
        this.alerts = alerts;
        this.duty = duty;
        this.work = work;
        this.plans = plans;
        this.assessing = assessing;
        this.users = users;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public List<Alert> unread(String officer) {
        return alerts.unread(officer);
    }

    @Override
    @Transactional
    public void read(long alert, String officer) {
        alerts.read(alert, officer, clock.instant());
    }

    @Override
    public List<Alert> recent(int limit) {
        return alerts.recent(limit);
    }

    /** To be called in the transaction that puts cases into the first lane. */
    void entered(Collection<CaseId> cases, Instant now) {
        if (!cases.isEmpty()) {
            alerts.raise(cases, onDuty(now), Alert.Why.DANGER_STATED, now, now);
        }
    }

    /** Whoever is on duty now, else all of the duty desk, else everybody who triages or manages. */
    Set<String> onDuty(Instant now) {
        Set<String> present = duty.onDuty(now);
        if (!present.isEmpty()) {
            return present;
        }
        Set<String> desk = duty.desk();
        return desk.isEmpty() ? holders(Set.of(Role.TRIAGE, Role.MANAGER)) : desk;
    }

    /** One look at the clocks and the load of the first lane. */
    @Transactional
    public void look() {
        List<WorkItem> danger = work.queue(Lane.IMMEDIATE_DANGER, null, 0, MOST);
        if (danger.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Set<String> managers = holders(Set.of(Role.MANAGER));
        Map<CaseId, Danger> stated =
                assessing.dangers(danger.stream().map(WorkItem::caseId).toList());
        for (WorkItem item : danger) {
            Danger one = stated.get(item.caseId());
            if (one != null) {
                lateClocks(item, one, managers, now);
            }
        }
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        if (duty.onDuty(now).isEmpty() && duty.desk().isEmpty()) {
            alerts.raise(managers, Alert.Why.NOBODY_ON_DUTY, today, now);
        }
        if (!fits(now)) {
            alerts.raise(managers, Alert.Why.OVER_DUTY_HOURS, today, now);
        }
    }

    private void lateClocks(WorkItem item, Danger danger, Set<String> managers, Instant now) {
        for (DangerClock one : DangerClock.of(danger, assessing.dangerTimes(), item.seenAt())) {
            if (one.done() == null && one.late(now)) {
                Alert.Why why =
                        switch (one.name()) {
                            case "seen" -> Alert.Why.NOT_SEEN;
                            case "disseminated" -> Alert.Why.NOT_DISSEMINATED;
                            default -> Alert.Why.NOT_SAFEGUARDED;
                        };
                alerts.raise(List.of(item.caseId()), managers, why, danger.since(), now);
            }
        }
    }

    /** Whether the lane's work fits the duty desk's hours of the coming week. */
    private boolean fits(Instant now) {
        List<PlannedCase> danger = plans.openDanger();
        double hours = duty.hours(now, now.plus(WEEK));
        Capacity capacity = new Capacity(Math.max(hours, 1), hours, Planning.HARD_SHARE, 1);
        return new MakePlan(knowledge).of(danger, capacity, now).dangerFits();
    }

    private Set<String> holders(Set<Role> roles) {
        return users.all().stream()
                .filter(user -> !user.disabled())
                .filter(user -> user.roles().stream().anyMatch(roles::contains))
                .map(UserAccount::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
