package org.rowan.desk.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.Deciding;
import org.rowan.desk.DescribePerson;
import org.rowan.desk.PersonView;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A person: accounts believed to be one human, why, and who they were believed to be before. */
@Controller
class PersonPage {
    private final DescribePerson describe;
    private final Deciding deciding;
    private final AuditTrail audit;
    private final InstantSource clock;

    PersonPage(DescribePerson describe, Deciding deciding, AuditTrail audit, InstantSource clock) {
        this.describe = describe;
        this.deciding = deciding;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/desk/persons/{id}")
    @Transactional
    @PreAuthorize(May.READ)
    public String page(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String at,
            Authentication who,
            Model model) {
        Instant then = time(at);
        PersonView view =
                describe.find(Addressed.as(PersonId::parse, id), then)
                        .orElseThrow(Addressed::nothing);
        audit.append(
                AuditEntry.of(
                        who.getName(), "viewed", "person", view.id(), clock.instant(), "", ""));
        if (May.of(who.getAuthorities()).decide()) {
            view.cases()
                    .forEach(one -> deciding.opened(CaseId.parse(one), view.id(), who.getName()));
        }
        model.addAttribute("view", view);
        model.addAttribute("at", at);
        if (then == null && !at.isBlank()) {
            model.addAttribute("problem", "This is no date and time");
            model.addAttribute("tryThis", "2026-11-22T18:30, in UTC");
        }
        return "desk/person";
    }

    /** As a field for date and time sends it; null when it is not one. */
    private static @Nullable Instant time(String typed) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed.strip().replace(' ', 'T'))
                            .toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
