package org.rowan.engine.plan.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.rowan.engine.plan.Fact;
import org.rowan.engine.plan.OpenCase.Child;
import org.rowan.engine.plan.Seen;

/** Opens the files a policy works on from the cases that all policies share. */
final class OpenFiles {
    /** Mean days by which the later referrals of a case follow its first. */
    private static final double LATER_DAYS = 3;

    private final List<Fact> facts;
    private final Policy policy;

    OpenFiles(List<Fact> facts, Policy policy) {
        this.facts = facts;
        this.policy = policy;
    }

    List<CaseFile> of(List<SimulatedCase> cases) {
        List<CaseFile> files = new ArrayList<>();
        for (SimulatedCase about : cases) {
            if (policy.links()) {
                files.add(linked(about));
            } else {
                oneForEachReferral(about, files);
            }
        }
        files.sort(
                Comparator.comparingDouble((CaseFile f) -> f.arrival)
                        .thenComparingInt(f -> f.about.number()));
        return files;
    }

    private CaseFile linked(SimulatedCase about) {
        boolean all = policy == Policy.INFORMED_BOUND;
        boolean visible = policy == Policy.INFORMED_VISIBLE;
        long known = about.seen();
        for (int f = 0; f < facts.size(); f++) {
            Seen seen = facts.get(f).seen();
            if (all
                    || visible && seen == Seen.CHAT && about.chatSupplied()
                    || visible && seen == Seen.RECORDS && about.recordsAnswer()) {
                known |= 1L << f;
            }
        }
        boolean asks = !all && !visible && policy != Policy.ROWAN_WITHOUT_ENQUIRIES;
        CaseFile file =
                new CaseFile(
                        about, new Deeds(), about.arrival(), known, asks && about.chatSupplied());
        file.recordsToCheck = asks;
        if (policy == Policy.ROWAN_WITHOUT_REFERRALS) {
            file.child = Child.UNKNOWN;
        }
        return file;
    }

    /**
     * Without linking each referral shows its own part of the facts, and nothing that only linking
     * shows.
     */
    private void oneForEachReferral(SimulatedCase about, List<CaseFile> files) {
        SplittableRandom random =
                new SplittableRandom(about.number() * 0x9E3779B97F4A7C15L + about.facts());
        int many = about.referrals();
        long[] known = new long[many];
        for (int f = 0; f < facts.size(); f++) {
            int shownBy = random.nextInt(many);
            if (facts.get(f).seen() != Seen.LINKING && (about.seen() >> f & 1) == 1) {
                known[shownBy] |= 1L << f;
            }
        }
        int withChat = random.nextInt(many);
        Deeds deeds = new Deeds();
        for (int r = 0; r < many; r++) {
            double arrival =
                    about.arrival() - (r == 0 ? 0 : Math.log1p(-random.nextDouble()) * LATER_DAYS);
            files.add(
                    new CaseFile(
                            about,
                            deeds,
                            arrival,
                            known[r],
                            about.chatSupplied() && r == withChat));
        }
    }
}
