package org.rowan.desk.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rowan.assess.Assessing;
import org.rowan.assess.Deciding;
import org.rowan.intake.Intake;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.Report;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.match.Matching;
import org.rowan.retention.Keeping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A referral as it was read; its media are never shown here. */
@Controller
class ReferralPage {
    private final Intake intake;
    private final Matching matching;
    private final Assessing assessing;
    private final Deciding deciding;
    private final Keeping keeping;
    private final AuditTrail audit;
    private final InstantSource clock;

    ReferralPage(
            Intake intake,
            Matching matching,
            Assessing assessing,
            Deciding deciding,
            Keeping keeping,
            AuditTrail audit,
            InstantSource clock) {
        this.intake = intake;
        this.matching = matching;
        this.assessing = assessing;
        this.deciding = deciding;
        this.keeping = keeping;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/desk/referrals/{id}")
    @Transactional
    @PreAuthorize(May.READ)
    public String page(@PathVariable String id, Authentication who, Model model) {
        ReferralId number = Addressed.as(ReferralId::parse, id);
        ReferralSummary summary = intake.findSummary(number).orElseThrow(Addressed::nothing);
        Optional<Report> report = intake.findReport(number);
        audit.append(AuditEntry.of(who.getName(), "viewed", number, clock.instant(), "", ""));
        model.addAttribute("summary", summary);
        report.ifPresent(found -> model.addAttribute("report", found));
        matching.findFindings(number).ifPresent(found -> model.addAttribute("media", found));
        List<CaseId> cases = assessing.casesOf(number);
        if (May.of(who.getAuthorities()).decide()) {
            cases.forEach(one -> deciding.opened(one, number.toString(), who.getName()));
        }
        model.addAttribute("cases", cases);
        keeping.filesDeleted(number).ifPresent(at -> model.addAttribute("filesDeleted", at));
        model.addAttribute("waits", WaitingReferralPage.waits(summary));
        return "desk/referral";
    }
}
