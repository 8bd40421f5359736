package org.rowan.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rowan.allocate.Allocating;
import org.rowan.allocate.WorkItem;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseRecord;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.PersonId;
import org.rowan.link.HeldTie;
import org.rowan.link.LinkDecisions;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;

/** Finds which cases in hand may be about one human, so that both officers are told. */
public final class DescribeTies {
    private final LinkDecisions decisions;
    private final Linking linking;
    private final Assessing assessing;
    private final Allocating allocating;

    public DescribeTies(
            LinkDecisions decisions, Linking linking, Assessing assessing, Allocating allocating) {
        this.decisions = decisions;
        this.linking = linking;
        this.assessing = assessing;
        this.allocating = allocating;
    }

    /** All of them, the longest waiting first. */
    public List<TieView> all() {
        return decisions.heldTies().stream().map(this::view).toList();
    }

    private TieView view(HeldTie tie) {
        return new TieView(
                side(tie.first()),
                side(tie.second()),
                tie.one().toString(),
                tie.other().toString(),
                Math.round(tie.bits() * 10) / 10.0,
                tie.since().toString());
    }

    private TieView.Side side(PersonId person) {
        for (CaseId id : casesAbout(person)) {
            String officer = allocating.find(id).map(WorkItem::officer).orElse(null);
            return new TieView.Side(person.toString(), id.toString(), officer);
        }
        return new TieView.Side(person.toString(), null, null);
    }

    /** The open cases that are about a person as they stand now. */
    List<CaseId> casesAbout(PersonId person) {
        Set<CaseId> cases = new LinkedHashSet<>();
        linking.findPersons(List.of(person)).values().stream()
                .flatMap(found -> found.accounts().stream())
                .map(LinkedAccount::referral)
                .distinct()
                .forEach(referral -> cases.addAll(assessing.casesOf(referral)));
        return assessing.findCases(cases).values().stream()
                .filter(record -> isAbout(record, person))
                .map(CaseRecord::id)
                .toList();
    }

    private static boolean isAbout(CaseRecord record, PersonId person) {
        return record.state().equals("open")
                && !record.anchor().kind().equals("referral")
                && record.anchor().number() == person.value();
    }
}
