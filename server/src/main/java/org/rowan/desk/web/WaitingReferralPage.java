package org.rowan.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.rowan.intake.AccountRole;
import org.rowan.intake.IncidentType;
import org.rowan.intake.Intake;
import org.rowan.intake.NeedsAPerson;
import org.rowan.intake.ReferralState;
import org.rowan.intake.ReferralSummary;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One referral that waits for a person: its document beside the form, and the ways out. */
@Controller
class WaitingReferralPage {
    private static final String LIST = "redirect:/desk/needs-a-person";

    private final Intake intake;
    private final NeedsAPerson people;
    private final AuditTrail audit;
    private final InstantSource clock;

    WaitingReferralPage(Intake intake, NeedsAPerson people, AuditTrail audit, InstantSource clock) {
        this.intake = intake;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/desk/needs-a-person/{id}")
    @Transactional
    @PreAuthorize(May.TAKE_IN)
    public String page(@PathVariable String id, Principal who, Model model) {
        ReferralSummary summary = waiting(id);
        audit.append(AuditEntry.of(who.getName(), "viewed", summary.id(), clock.instant(), "", ""));
        return show(summary, Map.of(), model);
    }

    /** The document to save; media are never handed out. */
    @GetMapping("/desk/needs-a-person/{id}/document")
    @Transactional
    @PreAuthorize(May.TAKE_IN)
    public ResponseEntity<Resource> document(@PathVariable String id, Principal who) {
        ReferralSummary summary = waiting(id);
        DocumentShown shown = shown(summary.id()).orElseThrow(Addressed::nothing);
        if (shown.media()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        audit.append(
                AuditEntry.of(
                        who.getName(), "saved-document", summary.id(), clock.instant(), "", ""));
        String name = summary.id() + "." + shown.ending();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(
                        new InputStreamResource(
                                intake.openRaw(summary.id()).orElseThrow(Addressed::nothing)));
    }

    private Optional<DocumentShown> shown(ReferralId id) {
        return intake.openRaw(id)
                .map(document -> {
                    try (document) {
                        return DocumentShown.of(document);
                    } catch (IOException e) {
                        throw new UncheckedIOException(
                                "the document of " + id + " cannot be read back", e);
                    }
                });
    }

    @PostMapping("/desk/needs-a-person/{id}/transcribe")
    @PreAuthorize(May.TAKE_IN)
    public String transcribe(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Principal who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReferralSummary summary = waiting(id);
        try {
            people.transcribe(summary.id(), KeyedForm.read(typed), who.getName());
        } catch (UnusableInput problem) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", problem.what());
            model.addAttribute("tryThis", problem.tryThis());
            return show(summary, typed, model);
        }
        redirect.addFlashAttribute("done", summary.id() + " is keyed in. The line works on it.");
        return LIST;
    }

    @PostMapping("/desk/needs-a-person/{id}/take-up")
    @PreAuthorize(May.TAKE_IN)
    public String takeUp(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes redirect) {
        ReferralId number = waiting(id).id();
        return then(
                number,
                redirect,
                number + " is taken up. The line works on it.",
                () -> people.takeUp(number, who.getName(), reason));
    }

    @PostMapping("/desk/needs-a-person/{id}/attach")
    @PreAuthorize(May.TAKE_IN)
    public String attach(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes redirect) {
        ReferralId number = waiting(id).id();
        return then(
                number,
                redirect,
                number + " is attached.",
                () -> people.attach(number, ReferralId.parse(to.strip()), who.getName(), reason));
    }

    @PostMapping("/desk/needs-a-person/{id}/set-aside")
    @PreAuthorize(May.TAKE_IN)
    public String setAside(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes redirect) {
        ReferralId number = waiting(id).id();
        return then(
                number,
                redirect,
                number + " is set aside.",
                () -> people.setAside(number, who.getName(), reason));
    }

    /** Whether a person has yet to decide what becomes of a referral. */
    static boolean waits(ReferralSummary summary) {
        return summary.state() == ReferralState.NEEDS_A_PERSON
                || summary.state() == ReferralState.ABANDONED
                || summary.state() == ReferralState.RETRACTED;
    }

    private String show(ReferralSummary summary, Map<String, String> typed, Model model) {
        model.addAttribute("summary", summary);
        model.addAttribute("read", intake.findReport(summary.id()).isPresent());
        model.addAttribute("typed", typed);
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("roles", AccountRole.values());
        shown(summary.id()).ifPresent(shown -> model.addAttribute("document", shown));
        return "desk/waiting";
    }

    private ReferralSummary waiting(String id) {
        ReferralId number = Addressed.as(ReferralId::parse, id);
        return intake.findSummary(number)
                .filter(WaitingReferralPage::waits)
                .orElseThrow(Addressed::nothing);
    }

    private static String then(
            ReferralId id, RedirectAttributes redirect, String done, Runnable what) {
        return Feedback.after(redirect, done, what) ? LIST : LIST + "/" + id;
    }
}
