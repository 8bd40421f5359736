package org.rowan.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rowan.assess.policy.PolicyFile;
import org.rowan.engine.rank.Assess;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.ChildFacts;
import org.rowan.engine.rank.FileFacts;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.ReferralFacts;
import org.rowan.intake.AccountRole;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkedAccount;

/**
 * What people said stands for what they had seen, children are counted once, clocks do not run
 * back.
 */
class BuildFactsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Assess ASSESS = new Assess(PolicyFile.standard().policy());

    @Test
    void aNewUrgentReferralReopensADangerThatWasConfirmedOut() {
        CaseFact cleared = fact(CaseFactName.DANGER_CLEARED_OUT, "yes", MONDAY.plusSeconds(600));
        ReferralOnFile first = referral(1, true, MONDAY);
        ReferralOnFile later = referral(2, true, MONDAY.plusSeconds(86_400));

        assertThat(assessed(List.of(cleared), first)).isNotEqualTo(Lane.IMMEDIATE_DANGER);
        assertThat(assessed(List.of(cleared), first, later)).isEqualTo(Lane.IMMEDIATE_DANGER);
    }

    @Test
    void thatNothingAggravatesHoldsForTheReferralsThatWereThere() {
        List<CaseFact> said =
                List.of(
                        fact(CaseFactName.AGE, "under-18", MONDAY.plusSeconds(60)),
                        fact(CaseFactName.NOTHING_AGGRAVATES, "yes", MONDAY.plusSeconds(60)));
        ReferralOnFile first = referral(1, false, MONDAY);
        ReferralOnFile later = referral(2, false, MONDAY.plusSeconds(86_400));

        assertThat(assessed(said, first)).isEqualTo(Lane.YOUTH_WELFARE);
        assertThat(assessed(said, first, later)).isNotEqualTo(Lane.YOUTH_WELFARE);
    }

    @Test
    void twoRowsOfOneLinkedChildAreOneChildAndNotSafeWhenTheLaterReferralIsNot() {
        List<ChildRecord> rows =
                List.of(
                        new ChildRecord(1, new ReferralId(1), 1, "11-13", "safeguarded", false),
                        new ChildRecord(2, new ReferralId(2), 1, "unknown", "unidentified", false));
        List<LinkedAccount> linked =
                List.of(account(1, 1, AccountRole.CHILD, 9), account(2, 1, AccountRole.CHILD, 9));

        assertThat(MergeChildren.of(rows, linked))
                .containsExactly(new ChildFacts("11-13", "located", true));
        assertThat(MergeChildren.of(rows, List.of())).hasSize(2);
    }

    @Test
    void aReportWithoutTimesIsNoFresherThanTheDayItCame() {
        CaseFacts facts =
                BuildFacts.of(
                        record(List.of()),
                        List.of(referral(1, false, MONDAY)),
                        List.of(),
                        MONDAY.plus(Duration.ofDays(30)));

        assertThat(facts.time().sinceNewestEvent()).isEqualTo(30);
        assertThat(facts.time().untilEvidenceExpires()).isEqualTo(335);
    }

    @Test
    void theDangerClockRunsFromTheFirstReferralThatStatesIt() {
        ReferralOnFile first = referral(1, true, MONDAY);
        ReferralOnFile later = referral(2, true, MONDAY.plusSeconds(600));
        CaseRecord record = record(List.of());
        Instant now = MONDAY.plusSeconds(700);
        CaseFacts facts = BuildFacts.of(record, List.of(first, later), List.of(), now);

        Instant due = DueTime.of(ASSESS.assess(facts), record, List.of(first, later), null);

        assertThat(due).isEqualTo(MONDAY.plus(Duration.ofMinutes(15)));
    }

    @Test
    void assessingAgainNeverMovesADueTimeOut() {
        CaseRecord record = record(List.of());
        ReferralOnFile first = referral(1, false, MONDAY);
        ReferralOnFile later = referral(2, false, MONDAY.plusSeconds(86_400));
        CaseFacts facts = BuildFacts.of(record, List.of(first), List.of(), MONDAY);
        Instant due = DueTime.of(ASSESS.assess(facts), record, List.of(first), null);
        Assessment then = ASSESS.assess(facts);
        AssessedBefore before = new AssessedBefore(MONDAY, due, then.lane(), then.level());

        assertThat(DueTime.of(ASSESS.assess(facts), record, List.of(first, later), before))
                .isEqualTo(due);
    }

    private static Lane assessed(List<CaseFact> facts, ReferralOnFile... referrals) {
        return ASSESS.assess(
                        BuildFacts.of(
                                record(facts),
                                List.of(referrals),
                                List.of(account(1, 0, AccountRole.REPORTED_PERSON, 5)),
                                MONDAY.plus(Duration.ofDays(2))))
                .lane();
    }

    private static CaseRecord record(List<CaseFact> facts) {
        return new CaseRecord(
                new CaseId(1),
                new Anchor("person", 5),
                "open",
                null,
                MONDAY,
                List.of(),
                List.of(),
                facts);
    }

    private static CaseFact fact(CaseFactName name, String value, Instant at) {
        return new CaseFact(name.code(), value, "seen", "officer", at);
    }

    private static LinkedAccount account(long referral, int index, AccountRole role, long person) {
        return new LinkedAccount(
                new AccountId(referral * 10 + index),
                new ReferralId(referral),
                index,
                role,
                new PersonId(person));
    }

    private static ReferralOnFile referral(long id, boolean escalated, Instant received) {
        return new ReferralOnFile(
                new ReferralFacts(
                        id,
                        "imagery",
                        escalated,
                        List.of(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        .5,
                        List.of(
                                new FileFacts(
                                        true, false, false, false, 0, false, false, List.of(),
                                        ""))),
                received,
                noTime(),
                List.of(
                        new ReferralOnFile.AccountOnFile(
                                0, AccountRole.REPORTED_PERSON, "example", null, false, false)));
    }

    private static @Nullable Instant noTime() {
        return null;
    }
}
