package org.rowan.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.allocate.store.AlertStore;
import org.rowan.allocate.store.DutyStore;
import org.rowan.allocate.store.PlanStore;
import org.rowan.allocate.store.WorkStore;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseFactName;
import org.rowan.assess.InventedCases;
import org.rowan.engine.plan.Knowledge;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People are alerted before anyone confirms, at any hour, and a manager when it goes wrong. */
@RowanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsTest {
    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private Allocating allocating;
    @Autowired private Alerting alerting;
    @Autowired private Planning planning;
    @Autowired private Rostering rostering;
    @Autowired private Users users;
    @Autowired private AlertStore alerts;
    @Autowired private DutyStore duty;
    @Autowired private WorkStore work;
    @Autowired private PlanStore plans;
    @Autowired private Knowledge knowledge;
    @Autowired private InstantSource clock;
    @Autowired private JdbcClient jdbc;

    private CaseId danger = new CaseId(0);

    @BeforeAll
    void aDangerIsStatedWhileNobodyIsOnDuty() {
        users.addWithPassword("robin", Set.of(Role.TRIAGE), null, "three unrelated words");
        users.addWithPassword("kim", Set.of(Role.MANAGER), null, "three unrelated words");
        users.addWithPassword("sam", Set.of(Role.INVESTIGATOR), null, "three unrelated words");
        danger = bring("first");
    }

    @Test
    void withoutADutyRosterEverybodyWhoTriagesOrManagesIsAlertedAndOnceOnly() {
        assertThat(alerting.unread("robin"))
                .extracting(Alert::caseId, Alert::why)
                .contains(tuple(danger, Alert.Why.DANGER_STATED));
        assertThat(alerting.unread("kim")).extracting(Alert::caseId).contains(danger);

        assessing.record(danger, CaseFactName.IDENTIFIED, "no", "Asked today", "robin");
        line.drain(stages);
        assertThat(alerting.unread("robin")).filteredOn(a -> danger.equals(a.caseId())).hasSize(1);
    }

    @Test
    void whoeverIsOnDutyAtThatHourIsAlertedAndNobodyElse() {
        Instant now = clock.instant();
        rostering.put(new Planning.RosterLine("sam", "north", 20, true, List.of(), null, 6), "kim");
        rostering.addShift("sam", now.minusSeconds(60), now.plus(Duration.ofHours(8)), "kim");

        CaseId next = bring("second");

        assertThat(alerting.unread("sam")).extracting(Alert::caseId).contains(next);
        assertThat(alerting.unread("robin")).extracting(Alert::caseId).doesNotContain(next);
        long id = alerting.unread("sam").getFirst().id();
        alerting.read(id, "robin");
        assertThat(alerting.unread("sam")).extracting(Alert::id).contains(id);
        alerting.read(id, "sam");
        assertThat(alerting.unread("sam")).extracting(Alert::id).doesNotContain(id);
    }

    @Test
    void threeClocksRunFromReceiptAndTellTheManagerWhenTheyRunOut() {
        CaseId late = bring("third");
        assertThat(clocks(late)).hasSize(3).noneMatch(one -> one.late(clock.instant()));

        at(Duration.ofMinutes(20)).look();
        assertThat(whys("kim", late)).contains(Alert.Why.NOT_SEEN);
        assertThat(whys("kim", late)).doesNotContain(Alert.Why.NOT_DISSEMINATED);
        at(Duration.ofHours(30)).look();
        at(Duration.ofHours(31)).look();
        assertThat(whys("kim", late))
                .contains(Alert.Why.NOT_DISSEMINATED, Alert.Why.NOT_SAFEGUARDED)
                .doesNotHaveDuplicates();

        allocating.seen(late, "robin");
        assessing.record(late, CaseFactName.DISSEMINATED, "yes", "Sent to the force", "robin");
        assessing.record(late, CaseFactName.CHILD_SAFEGUARDED, "yes", "A visit", "robin");
        line.drain(stages);
        assertThat(clocks(late)).noneMatch(one -> one.done() == null);

        // Confirmed out, and stated again: the clocks start anew and nobody has seen it.
        assessing.record(
                late, CaseFactName.DANGER_CLEARED_OUT, "yes", "The child is home", "robin");
        line.drain(stages);
        assertThat(clocks(late)).isEmpty();
        new InventedCases("again").again("Kettle Rooms Example", "third-1", "Again").bring(receive);
        line.drain(stages);
        assertThat(clocks(late)).hasSize(3).allMatch(one -> one.done() == null);
    }

    @Test
    void aLaneThatDoesNotFitTheDutyDeskRingsTheManagersAlarmOnceADay() {
        rostering.put(new Planning.RosterLine("sam", "north", 0, true, List.of(), null, 6), "kim");
        RaiseAlerts later = at(Duration.ofDays(9));
        later.look();
        later.look();

        Instant thatDay = clock.instant().plus(Duration.ofDays(8));
        assertThat(alerting.unread("kim"))
                .filteredOn(alert -> alert.at().isAfter(thatDay))
                .extracting(Alert::why)
                .containsOnlyOnce(Alert.Why.OVER_DUTY_HOURS);
    }

    @Test
    void thePagerIsToldTheNumberOfTheCaseAndNothingElse() throws Exception {
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        HttpServer pager = pager(taken);
        try {
            String address = "http://127.0.0.1:" + pager.getAddress().getPort() + "/";
            TellPager tell = new TellPager(alerts, clock, address);
            assertThat(tell.tell()).isPositive();
            assertThat(taken).anyMatch(said -> said.contains("\"why\":\"danger-stated\""));
            assertThat(taken).noneMatch(said -> said.contains("rook"));
            assertThat(new TellPager(alerts, clock, "").tell()).isZero();
        } finally {
            pager.stop(0);
        }
    }

    @Test
    void whoWorkedACaseIsToldWhenItMoves() {
        CaseId worked = bringOrdinary("moves");
        allocating.assign(worked, "sam", null, "kim");
        assertThat(planning.notices("sam")).noneMatch(one -> one.caseId().equals(worked));

        new InventedCases("moves2")
                .again("Kettle Rooms Example", "moves-1", "A reason to hurry")
                .bring(receive);
        line.drain(stages);

        LaneNotice notice =
                planning.notices("sam").stream()
                        .filter(one -> one.caseId().equals(worked))
                        .findFirst()
                        .orElseThrow();
        assertThat(notice.now().code()).isEqualTo("immediate-danger");
        assertThat(notice.was().code()).isEqualTo("adult-reported");
        planning.read(notice.id(), "sam");
        assertThat(planning.notices("sam")).noneMatch(one -> one.caseId().equals(worked));
    }

    @Test
    void nobodyIsGivenMoreToSeeThanTheirBudgetOfTheWeekHasLeft() {
        CaseId films = bringOrdinary("films");
        jdbc.sql("update allocate.work set media_to_view = 40 where case_id = ?")
                .param(films.value())
                .update();
        rostering.put(
                new Planning.RosterLine("alex", "north", 30, false, List.of(), null, 2.5), "kim");
        rostering.exposed("alex", films, 60);
        assertThat(rostering.exposedThisWeek()).containsEntry("alex", 1.0);

        assertThatThrownBy(() -> allocating.assign(films, "alex", null, "kim"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("exposure budget");
        rostering.put(
                new Planning.RosterLine("alex", "north", 30, false, List.of(), null, 6), "kim");
        allocating.assign(films, "alex", null, "kim");
        assertThat(allocating.find(films).orElseThrow().officer()).isEqualTo("alex");
        assertThatThrownBy(() -> rostering.exposed("alex", films, 0))
                .isInstanceOf(UnusableInput.class);
    }

    private CaseId bring(String from) {
        var referrals =
                new InventedCases(from)
                        .person("Kettle Rooms Example", "Invented reason to hurry")
                        .bring(receive);
        line.drain(stages);
        return assessing.casesOf(referrals.getFirst()).getFirst();
    }

    private CaseId bringOrdinary(String from) {
        var referrals = new InventedCases(from).person("Kettle Rooms Example", "").bring(receive);
        line.drain(stages);
        return assessing.casesOf(referrals.getFirst()).getFirst();
    }

    private List<DangerClock> clocks(CaseId id) {
        return allocating
                .clocks(List.of(allocating.find(id).orElseThrow()))
                .getOrDefault(id, List.of());
    }

    private List<Alert.Why> whys(String who, CaseId about) {
        return alerting.unread(who).stream()
                .filter(alert -> about.equals(alert.caseId()))
                .map(Alert::why)
                .toList();
    }

    /** The watch as it would look so much later. */
    private RaiseAlerts at(Duration later) {
        Instant then = clock.instant().plus(later);
        return new RaiseAlerts(
                alerts, duty, work, plans, assessing, users, knowledge, InstantSource.fixed(then));
    }

    private static HttpServer pager(List<String> taken) throws IOException {
        HttpServer pager =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pager.createContext(
                "/",
                exchange -> {
                    taken.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        pager.start();
        return pager;
    }
}
