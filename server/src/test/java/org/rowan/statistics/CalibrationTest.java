package org.rowan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseFactName;
import org.rowan.assess.InventedCases;
import org.rowan.engine.stats.Reliability;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.outcome.OutcomeCode;
import org.rowan.outcome.Outcomes;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.serve.Browser;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.rowan.statistics.CalibrationReport.Wait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outcomes are held against what was said, and until there are enough the page says so. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalibrationTest {
    private static final String PASSWORD = "three unrelated words";
    private static final int CASES = 66;

    @Autowired private Users users;
    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private Outcomes outcomes;
    @Autowired private Calibration calibration;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    private final List<CaseId> cases = new ArrayList<>();

    @BeforeAll
    void peopleWereReported() {
        users.addWithPassword("kim", Set.of(Role.MANAGER), "desk", PASSWORD);
        users.addWithPassword("robin", Set.of(Role.TRIAGE), "desk", PASSWORD);
        InventedCases invented = new InventedCases("calibrated");
        for (int i = 0; i < CASES; i++) {
            invented.person(i < 3 ? "Scribble Board Example" : "Chatterbox Example", "");
            if (i % 3 == 0) {
                invented.withChild(i % 2 == 0 ? 12 : 15);
            }
        }
        List<ReferralId> referrals = invented.bring(receive);
        line.drain(stages);
        referrals.forEach(one -> cases.add(assessing.casesOf(one).getFirst()));
    }

    @Test
    void outcomesMakeReliabilityTablesOnceThereAreEnough() throws Exception {
        CalibrationReport before = calibration.report();
        assertThat(before.estimates()).isEmpty();
        Browser manager = new Browser("http://127.0.0.1:" + port);
        manager.signIn("kim", PASSWORD);
        assertThat(manager.open("/desk/manager/calibration").body())
                .contains("Not enough outcomes yet: 0 of the 50");

        // Every second one of those with a finding in the chat turns out to be a child in danger.
        for (int i = 0; i < CASES - 4; i++) {
            if (i < 20) {
                assessing.record(
                        cases.get(i), CaseFactName.SEXUAL_COMMUNICATION, "yes", "Read it", "robin");
            }
        }
        line.drain(stages);
        for (int i = 0; i < CASES - 4; i++) {
            outcomes.close(
                    cases.get(i),
                    i < 10
                            ? OutcomeCode.CHILD_SAFEGUARDED
                            : i < 60 ? OutcomeCode.NO_OFFENCE : OutcomeCode.DISSEMINATED,
                    i < 10 ? 1 : 0,
                    "An invented outcome",
                    "robin",
                    "kim");
        }
        line.drain(stages);

        CalibrationReport report = calibration.report();
        assertThat(report.outcomes().told()).isEqualTo(60);
        assertThat(report.outcomes().came()).isEqualTo(10);
        assertThat(report.outcomes().silent()).isEqualTo(2);
        assertThat(report.estimates())
                .extracting(CalibrationReport.Estimate::name)
                .containsExactly("referral-only", "referral-only", "enriched", "enriched");
        Reliability enriched = report.estimates().get(2).table();
        Reliability referrals = report.estimates().getFirst().table();
        assertThat(enriched.cases()).isEqualTo(60);
        assertThat(enriched.brier()).isLessThan(referrals.brier()).isLessThan(enriched.constant());
        assertThat(enriched.bins())
                .filteredOn(bin -> bin.observed().of() > 0)
                .extracting(bin -> bin.observed().of())
                .containsExactlyInAnyOrder(40L, 20L);

        String page = manager.open("/desk/manager/calibration").body();
        assertThat(page)
                .contains("Brier score", "fewer than 5", "corrected for what was not worked");
        String csv = manager.open("/desk/manager/calibration.csv").body();
        assertThat(csv)
                .startsWith("table,group,measure,value\n")
                .contains("reliability,\"enriched\",brier,", "outcomes,\"all\",told,60")
                .doesNotContain("Scribble Board");
        Browser triage = new Browser("http://127.0.0.1:" + port);
        triage.signIn("robin", PASSWORD);
        assertThat(triage.open("/desk/manager/calibration").statusCode()).isEqualTo(403);
    }

    @Test
    void groupsOfFewerThanFiveAreNotShownAndCannotBeWorkedOut() {
        List<Wait> platforms =
                calibration.report().waits().stream()
                        .filter(one -> one.by().equals("platform"))
                        .toList();

        assertThat(platforms)
                .extracting(Wait::group)
                .containsExactlyInAnyOrder("Chatterbox Example", "all others");
        assertThat(platforms)
                .filteredOn(one -> one.group().equals("all others"))
                .allMatch(one -> one.cases() == null && one.median() == null);
        assertThat(calibration.report().waits())
                .extracting(Wait::by)
                .contains("channel", "platform", "completeness", "child's age");
    }

    @Test
    void inputsThatChangeAreNoticed() {
        assertThat(calibration.report().drifts())
                .allMatch(one -> one.reading().equals("too few cases"));
        // Half a year ago as many cases came, all of another kind.
        jdbc.sql(
                        """
                        insert into assess.cases (kind, anchor, state, opened)
                        select 'referral', 900000 + g, 'closed', now() - interval '60 days' from generate_series(1, 80) g\
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into assess.assessment (case_id, at, policy, version, lane, level, scored, urgency_bits,
                            referral_bits, completeness, due, facts)
                        select c.id, c.opened, 'standard', '1', 'group', 'low', true, -6, -6, 1, c.opened, '{}'
                        from assess.cases c where c.anchor > 900000 and c.kind = 'referral'\
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into assess.case_referral (case_id, referral_id)
                        select c.id, (select min(referral_id) from assess.referral_fact) from assess.cases c
                        where c.anchor > 900000 and c.kind = 'referral'\
                        """)
                .update();

        CalibrationReport report = calibration.report();
        assertThat(report.drifts())
                .filteredOn(one -> one.what().equals("lane") || one.what().equals("completeness"))
                .hasSize(2)
                .allMatch(one -> one.reading().equals("moved"));
        assertThat(report.drifts())
                .filteredOn(one -> one.what().equals("channel"))
                .allMatch(one -> one.reading().equals("stable"));
        jdbc.sql(
                        "delete from assess.case_referral where case_id in (select id from assess.cases where anchor > 900000)")
                .update();
    }
}
