package org.rowan.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rowan.allocate.Jurisdiction;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.allocate.Rostering;
import org.rowan.assess.SenderFlags;
import org.rowan.assess.UrgentFlags;
import org.rowan.desk.CaseView;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands in the margin of a case: whose it is, how good urgent flags were, exposure left. */
@Component
final class CaseMargin {
    private final Jurisdiction jurisdiction;
    private final UrgentFlags flags;
    private final Rostering rostering;

    CaseMargin(Jurisdiction jurisdiction, UrgentFlags flags, Rostering rostering) {
        this.jurisdiction = jurisdiction;
        this.flags = flags;
        this.rostering = rostering;
    }

    void put(CaseId id, CaseView view, String reader, Model model) {
        jurisdiction.of(id).ifPresent(found -> model.addAttribute("responsible", found));
        model.addAttribute("flags", flagsOf(view));
        rostering.roster().stream()
                .filter(line -> line.officer().equals(reader))
                .findFirst()
                .ifPresent(line -> model.addAttribute("exposure", exposure(line)));
    }

    private List<String> flagsOf(CaseView view) {
        Map<String, String> words = new LinkedHashMap<>();
        for (CaseView.ReferralView referral : view.referrals()) {
            if (referral.escalated()) {
                flags.of(ReferralId.parse(referral.id()))
                        .ifPresent(one -> words.put(one.sender(), words(one)));
            }
        }
        return List.copyOf(words.values());
    }

    private static String words(SenderFlags one) {
        return one.confirmed().of() == 0
                ? one.sender()
                        + ": nobody has judged one of its urgent flags yet; it weighs one half."
                : String.format(
                        Locale.ROOT,
                        "%s: people confirmed %d of the %d urgent flags they judged (nine in ten sure: %.0f to %.0f %%); it weighs %.2f.",
                        one.sender(),
                        one.confirmed().yes(),
                        one.confirmed().of(),
                        100 * one.confirmed().low(),
                        100 * one.confirmed().high(),
                        one.weighs());
    }

    private String exposure(RosterLine line) {
        double seen = rostering.exposedThisWeek().getOrDefault(line.officer(), 0.0);
        return String.format(
                Locale.ROOT, "%.1f of your %.1f hours this week", seen, line.exposureHours());
    }
}
