package org.rowan.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Intake;
import org.rowan.intake.Report;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkDecisions;
import org.rowan.link.LinkReasons;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;
import org.rowan.link.Person;
import org.rowan.link.PersonStory;

/** Puts together what is known of a person, and how it is known. */
public final class DescribePerson {
    private static final int STEPS = 100;

    private final Linking linking;
    private final LinkReasons reasons;
    private final LinkDecisions decisions;
    private final DescribeTies ties;
    private final Intake intake;

    public DescribePerson(
            Linking linking,
            LinkReasons reasons,
            LinkDecisions decisions,
            DescribeTies ties,
            Intake intake) {
        this.linking = linking;
        this.reasons = reasons;
        this.decisions = decisions;
        this.ties = ties;
        this.intake = intake;
    }

    /** The person, or nothing when there is none of that number. */
    public Optional<PersonView> find(PersonId asked) {
        return find(asked, null);
    }

    /** The same with who was believed this person at another time. */
    public Optional<PersonView> find(PersonId asked, @Nullable Instant at) {
        return Optional.ofNullable(linking.findPersons(List.of(asked)).get(asked))
                .map(person -> view(person, asked, at));
    }

    private PersonView view(Person person, PersonId asked, @Nullable Instant at) {
        List<ReferralId> referrals =
                person.accounts().stream().map(LinkedAccount::referral).distinct().toList();
        Map<ReferralId, Report> reports = intake.findReports(referrals);
        PersonStory story = linking.tellStory(person.id());
        List<LinkStory.Step> steps = steps(person.id());
        return new PersonView(
                person.id().toString(),
                asked.toString(),
                person.attention() == null ? null : AccountWords.attention(person.attention()),
                ties.casesAbout(person.id()).stream().map(Object::toString).toList(),
                person.accounts().stream()
                        .map(account -> AccountWords.view(account, reports, true))
                        .toList(),
                at == null ? null : then(asked, at),
                story.evidence().stream()
                        .map(pair ->
                                new PersonView.Pair(
                                        pair.first().toString(),
                                        pair.second().toString(),
                                        Math.round(pair.bits() * 100) / 100.0))
                        .toList(),
                LinkStory.words(decisions.about(person.id())),
                steps.stream().filter(step -> step.kind().equals("refused")).toList(),
                story.relations().stream().map(DescribePerson::tie).toList(),
                ties.all().stream()
                        .filter(tie ->
                                tie.sides().stream()
                                        .anyMatch(side ->
                                                side.person().equals(person.id().toString())))
                        .toList(),
                steps.stream().filter(step -> !step.kind().equals("refused")).toList());
    }

    private List<LinkStory.Step> steps(PersonId person) {
        List<LinkStory.Step> steps = new ArrayList<>();
        reasons.history(person).forEach(step -> steps.add(LinkStory.Step.of(step)));
        Collections.reverse(steps);
        return steps.stream().limit(STEPS).toList();
    }

    private PersonView.Then then(PersonId asked, Instant at) {
        List<AccountId> were = reasons.accountsAt(asked, at);
        Map<AccountId, LinkedAccount> now = linking.findAccountsByNumber(were);
        return new PersonView.Then(
                at.toString(),
                were.stream()
                        .map(account -> {
                            LinkedAccount linked = now.get(account);
                            return new PersonView.Was(
                                    account.toString(),
                                    linked == null ? null : linked.person().toString());
                        })
                        .toList());
    }

    private static PersonView.Tie tie(PersonStory.Relation relation) {
        LinkedAccount other = relation.other();
        return new PersonView.Tie(
                relation.own().toString(),
                AccountWords.words(relation.label()),
                other.id().toString(),
                other.person().toString(),
                AccountWords.words(other.role().name()),
                other.referral().toString());
    }
}
