package org.rowan.allocate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rowan.allocate.store.WorkStore;
import org.rowan.assess.Assessing;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.HeldPersons;
import org.rowan.kernel.PersonId;

/** The persons that open, assigned cases are about. */
final class PersonsInHand implements HeldPersons {
    private final WorkStore store;
    private final Assessing assessing;

    PersonsInHand(WorkStore store, Assessing assessing) {
        this.store = store;
        this.assessing = assessing;
    }

    @Override
    public Set<PersonId> heldPersons() {
        Set<PersonId> persons = new LinkedHashSet<>();
        List<CaseId> assigned = store.assigned();
        if (!assigned.isEmpty()) {
            assessing.findCases(assigned).values().stream()
                    .filter(one -> one.state().equals("open"))
                    .filter(one -> !one.anchor().kind().equals("referral"))
                    .forEach(one -> persons.add(new PersonId(one.anchor().number())));
        }
        return persons;
    }
}
