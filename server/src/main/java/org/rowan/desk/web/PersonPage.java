package org.rowan.desk.web;

import java.security.Principal;
import java.time.InstantSource;
import org.rowan.desk.DescribePerson;
import org.rowan.desk.PersonView;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.UnusableInput;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A person: accounts believed to be one human, and why. */
@Controller
class PersonPage {
    private final DescribePerson describe;
    private final AuditTrail audit;
    private final InstantSource clock;

    PersonPage(DescribePerson describe, AuditTrail audit, InstantSource clock) {
        this.describe = describe;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/desk/persons/{id}")
    @Transactional
    @PreAuthorize(May.READ)
    public String page(@PathVariable String id, Principal who, Model model) {
        PersonView view = describe.find(number(id)).orElseThrow(PersonPage::notFound);
        audit.append(
                AuditEntry.of(
                        who.getName(), "viewed", "person", view.id(), clock.instant(), "", ""));
        model.addAttribute("view", view);
        return "desk/person";
    }

    private static PersonId number(String id) {
        try {
            return PersonId.parse(id);
        } catch (UnusableInput notAnId) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
