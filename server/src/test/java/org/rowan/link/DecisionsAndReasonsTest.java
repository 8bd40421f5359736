package org.rowan.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.LinkingProcess.Ground;
import org.rowan.platform.RowanTest;
import org.rowan.platform.erase.Remains;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People's words about links, which always win, and why every link was made. */
@RowanTest
class DecisionsAndReasonsTest {
    private final PaperReferrals referrals = new PaperReferrals();
    private final JdbcClient jdbc;
    private final Ground ground;
    private final LinkingProcess process;

    DecisionsAndReasonsTest(BeanFactory rooms) {
        ground = Ground.of(rooms);
        jdbc = ground.jdbc();
        process = new LinkingProcess(ground, referrals, Set::of);
    }

    @Test
    void theWordOfAPersonJoinsAndTakenBackPartsAgain() {
        referrals.says(2001, "Chat/2001");
        referrals.says(2002, "Games/2002");
        process.links(2001, 2002);
        AccountId one = process.account(2001);
        AccountId other = process.account(2002);

        long decision =
                process.decisions.sayTheSame(
                        one, other, DecisionScope.ACCOUNTS, "seen on one desk", "robin");

        assertThat(process.person(2001)).isEqualTo(process.person(2002));
        assertThat(process.decisions.about(process.person(2001)))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.same()).isTrue();
                    assertThat(said.reason()).isEqualTo("seen on one desk");
                    assertThat(said.scope()).isEqualTo(DecisionScope.ACCOUNTS);
                    assertThat(said.by()).isEqualTo("robin");
                });
        assertThat(new Remains(jdbc).of(java.util.List.of("seen on one desk"))).isEmpty();
        assertThat(new LinkingProcess(ground, referrals, Set::of).agrees(jdbc)).isTrue();

        process.decisions.withdraw(decision, "it was another desk", "robin");

        assertThat(process.person(2001)).isNotEqualTo(process.person(2002));
        assertThat(process.decisions.about(process.person(2001)))
                .singleElement()
                .satisfies(said ->
                        assertThat(said.withdrawal())
                                .satisfies(end -> {
                                    assertThat(end).isNotNull();
                                    if (end != null) {
                                        assertThat(end.by()).isEqualTo("robin");
                                        assertThat(end.reason()).isEqualTo("it was another desk");
                                    }
                                }));
        assertThat(new Remains(jdbc).of(java.util.List.of("it was another desk"))).isEmpty();
        assertThat(process.agrees(jdbc)).isTrue();
    }

    @Test
    void notTheSamePartsWhatEvidenceJoinedAndKeepsItApart() {
        referrals.says(2011, "Chat/2011 email!=shared@example.com");
        referrals.says(2012, "Games/2012 email!=shared@example.com");
        process.links(2011, 2012);
        assertThat(process.person(2011)).isEqualTo(process.person(2012));

        process.decisions.sayNotTheSame(
                process.account(2011),
                process.account(2012),
                DecisionScope.ACCOUNTS,
                "twins",
                "robin");
        referrals.says(2012, "Games/2012 email!=shared@example.com email!=more@example.com");
        process.links(2012);

        assertThat(process.person(2011)).isNotEqualTo(process.person(2012));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from platform.task where stage = 'cases' and subject in (2011, 2012)")
                                .query(Long.class)
                                .single())
                .as("both are assessed again")
                .isGreaterThanOrEqualTo(4);
        assertThat(
                        jdbc.sql(
                                        "select detail ->> 'referrals' from link.event where kind = 'said-not-the-same' and accounts @> array[?]::bigint[]")
                                .param(process.account(2011).value())
                                .query(String.class)
                                .single())
                .as("what the decision touched")
                .contains("2011", "2012");
    }

    @Test
    void aWordWithoutReasonOrAboutNobodyIsRefused() {
        referrals.says(2021, "Chat/2021");
        process.links(2021);
        AccountId one = process.account(2021);

        assertThatThrownBy(() ->
                        process.decisions.sayTheSame(
                                one, one, DecisionScope.ACCOUNTS, "why", "robin"))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() ->
                        process.decisions.sayTheSame(
                                one,
                                new AccountId(999_999),
                                DecisionScope.ACCOUNTS,
                                "why",
                                "robin"))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() ->
                        process.decisions.sayTheSame(
                                one, new AccountId(999_999), DecisionScope.ACCOUNTS, " ", "robin"))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> process.decisions.withdraw(999_999, "why", "robin"))
                .isInstanceOf(UnusableInput.class);
        assertThat(process.agrees(jdbc)).isTrue();
    }

    @Test
    void wordsThatContradictNeedAttention() {
        referrals.says(2031, "Chat/2031");
        referrals.says(2032, "Chat/2031");
        referrals.says(2033, "Chat/2031");
        process.links(2031, 2032, 2033);
        AccountId a = process.account(2031);
        AccountId b = process.account(2032);
        AccountId c = process.account(2033);
        process.decisions.sayTheSame(a, b, DecisionScope.ACCOUNTS, "one", "robin");
        process.decisions.sayTheSame(b, c, DecisionScope.ACCOUNTS, "two", "robin");
        long last = process.decisions.sayNotTheSame(a, c, DecisionScope.ACCOUNTS, "three", "wren");

        assertThat(process.decisions.needingAttention(10))
                .anySatisfy(person ->
                        assertThat(person.accounts())
                                .extracting(LinkedAccount::id)
                                .containsAnyOf(a, c));

        process.decisions.withdraw(last, "mistaken", "wren");
        assertThat(process.decisions.needingAttention(10)).isEmpty();
    }

    @Test
    void aLinkIsExplainedInWordsAndAsAWaterfallUntilItIsErased() {
        referrals.says(2041, "Chat/2041 email!=why@example.com");
        referrals.says(2042, "Games/2042 email!=why@example.com");
        process.links(2041);
        Instant before = process.reasons.history(process.person(2041)).getFirst().at();
        process.links(2042);
        PersonId person = process.person(2041);
        AccountId one = process.account(2041);
        AccountId other = process.account(2042);

        LinkStep joined = process.reasons.history(person).getLast();
        assertThat(joined.kind()).isEqualTo("linked");
        assertThat(joined.words())
                .contains(other + " joined " + person, "email", "bits on average");
        PairReason reason = joined.reason();
        assertThat(reason).isNotNull();
        if (reason != null) {
            assertThat(reason.rows().getLast().to())
                    .isCloseTo(reason.bits(), org.assertj.core.api.Assertions.within(1e-9));
            assertThat(reason.rows()).allMatch(row -> row.firstValue() == null);
        }
        assertThat(process.reasons.explain(other, one))
                .hasValueSatisfying(now ->
                        assertThat(now.rows())
                                .anySatisfy(row -> {
                                    assertThat(row.firstValue()).isEqualTo("why@example.com");
                                    assertThat(row.secondValue()).isEqualTo("why@example.com");
                                }));
        assertThat(process.reasons.personAt(one, before)).contains(person);
        assertThat(process.reasons.personAt(one, Instant.EPOCH)).isEmpty();

        referrals.gone(2042);
        process.erases(2042);

        assertThat(process.reasons.explain(one, other)).isEmpty();
        assertThat(process.reasons.history(person))
                .filteredOn(step -> step.kind().equals("linked"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.reason()).isNull();
                    assertThat(step.words()).contains("erased");
                });
    }

    @Test
    void aWordCanCoverEverythingThatIsBelievedOneWithEitherAccount() {
        referrals.says(2051, "Chat/2051 email!=left@example.com");
        referrals.says(2052, "Games/2052 email!=left@example.com");
        referrals.says(2053, "Chat/2053");
        process.links(2051, 2052, 2053);
        AccountId left = process.account(2051);
        AccountId mate = process.account(2052);
        AccountId right = process.account(2053);

        long word =
                process.decisions.sayNotTheSame(
                        left, right, DecisionScope.PERSONS, "both were seen at once", "robin");
        referrals.says(2053, "Chat/2053 email!=left@example.com");
        process.links(2053);

        assertThat(process.person(2053))
                .as("kept from the mate too")
                .isNotEqualTo(process.person(2052));
        assertThat(process.decisions.about(process.person(2052)))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.id()).isEqualTo(word);
                    assertThat(said.isAbout(mate, right)).isTrue();
                    assertThat(said.pairs()).hasSize(2);
                });

        process.decisions.withdraw(word, "the clock was wrong", "robin");
        assertThat(process.person(2053)).isEqualTo(process.person(2052));
        assertThat(process.agrees(jdbc)).isTrue();
        assertThatThrownBy(() ->
                        process.decisions.sayNotTheSame(
                                left, right, DecisionScope.PERSONS, "why", "robin"))
                .isInstanceOf(UnusableInput.class);
    }

    @Test
    void wholePersonsHoldTogetherByAWordAlsoWhenTheirEvidenceGoes() {
        referrals.says(2061, "Chat/2061 email!=hold@example.com");
        referrals.says(2062, "Games/2062 email!=hold@example.com");
        referrals.says(2063, "Chat/2063");
        process.links(2061, 2062, 2063);

        process.decisions.sayTheSame(
                process.account(2061),
                process.account(2063),
                DecisionScope.PERSONS,
                "one household, one phone, one confession",
                "robin");
        referrals.says(2062, "Games/2062");
        process.links(2062);

        assertThat(process.person(2062)).isEqualTo(process.person(2061));
        assertThat(process.person(2063)).isEqualTo(process.person(2061));
        assertThat(process.agrees(jdbc)).isTrue();
    }

    @Test
    void whoWasOnePersonWhenIsReadFromTheLog() {
        referrals.says(2071, "Chat/2071");
        referrals.says(2072, "Games/2072");
        process.links(2071, 2072);
        PersonId gone = process.person(2072);
        AccountId one = process.account(2071);
        AccountId other = process.account(2072);
        Instant apart = ground.clock().instant();
        process.decisions.sayTheSame(one, other, DecisionScope.ACCOUNTS, "one voice", "robin");
        Instant together = ground.clock().instant();

        assertThat(process.reasons.accountsAt(gone, apart)).containsExactly(other);
        assertThat(process.reasons.accountsAt(gone, together)).isEmpty();
        assertThat(process.reasons.accountsAt(process.person(2071), apart)).containsExactly(one);
        assertThat(process.reasons.accountsAt(process.person(2071), together))
                .containsExactly(one, other);
    }
}
