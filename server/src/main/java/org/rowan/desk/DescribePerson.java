package org.rowan.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rowan.assess.Assessing;
import org.rowan.intake.Intake;
import org.rowan.intake.Report;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;
import org.rowan.link.Person;
import org.rowan.link.PersonStory;

/** Puts together what is known of a person, and how it is known. */
public final class DescribePerson {
    private final Linking linking;
    private final Intake intake;
    private final Assessing assessing;

    public DescribePerson(Linking linking, Intake intake, Assessing assessing) {
        this.linking = linking;
        this.intake = intake;
        this.assessing = assessing;
    }

    /** The person, or nothing when there is none of that number. */
    public Optional<PersonView> find(PersonId asked) {
        return Optional.ofNullable(linking.findPersons(List.of(asked)).get(asked))
                .map(person -> view(person, asked));
    }

    private PersonView view(Person person, PersonId asked) {
        List<ReferralId> referrals =
                person.accounts().stream().map(LinkedAccount::referral).distinct().toList();
        Map<ReferralId, Report> reports = intake.findReports(referrals);
        PersonStory story = linking.tellStory(person.id());
        return new PersonView(
                person.id().toString(),
                asked.toString(),
                person.attention() == null ? null : AccountWords.words(person.attention()),
                cases(person, referrals),
                person.accounts().stream()
                        .map(account -> AccountWords.view(account, reports, true))
                        .toList(),
                story.evidence().stream()
                        .map(pair ->
                                new PersonView.Pair(
                                        pair.first().toString(),
                                        pair.second().toString(),
                                        hundredths(pair.bits())))
                        .toList(),
                story.relations().stream().map(DescribePerson::tie).toList(),
                story.history().stream().map(DescribePerson::happening).toList());
    }

    private List<String> cases(Person person, List<ReferralId> referrals) {
        return assessing
                .findCases(
                        referrals.stream()
                                .flatMap(referral -> assessing.casesOf(referral).stream())
                                .collect(Collectors.toSet()))
                .values()
                .stream()
                .filter(record ->
                        record.anchor().kind().equals("person")
                                && record.anchor().number() == person.id().value())
                .map(record -> record.id().toString())
                .toList();
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

    private static CaseView.Happening happening(PersonStory.Happened entry) {
        String accounts =
                entry.accounts().stream().map(Object::toString).collect(Collectors.joining(", "));
        String other = entry.other() == 0 ? "" : " with " + new PersonId(entry.other());
        return new CaseView.Happening(
                entry.at().toString(),
                entry.model(),
                AccountWords.words(entry.what())
                        + other
                        + (accounts.isEmpty() ? "" : " (" + accounts + ")"),
                entry.bits() == 0 ? "" : hundredths(entry.bits()) + " bits on average");
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
