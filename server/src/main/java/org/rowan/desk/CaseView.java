package org.rowan.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it and {@code ./rowan show} prints it: everything known, and how it is
 * known.
 *
 * @param id printed number
 * @param state {@code open, folded} or {@code closed}
 * @param kind what the case is about, in words
 * @param opened when, ISO 8601 UTC
 * @param rank where it stands, or null when it is not in the queue
 * @param laneText why it is in its lane
 * @param scored whether it has an offender-related score at all
 * @param referralBits urgency from what the referrals say alone
 * @param policy policy and version
 * @param assessed when it was assessed last
 * @param waterfall all reasons, those that do not count last
 * @param wouldChange what would move it to another level
 * @param people accounts believed to be one person, and the others named
 * @param children children at risk
 * @param referrals its referrals
 * @param history what happened, newest first
 * @param outcomes what came of it
 */
public record CaseView(
        String id,
        String state,
        String kind,
        String opened,
        @Nullable QueueEntry rank,
        String laneText,
        boolean scored,
        double referralBits,
        String policy,
        String assessed,
        List<Bar> waterfall,
        List<String> wouldChange,
        List<AccountView> people,
        List<ChildView> children,
        List<ReferralView> referrals,
        List<Happening> history,
        List<Happening> outcomes) {

    public CaseView {
        waterfall = List.copyOf(waterfall);
        wouldChange = List.copyOf(wouldChange);
        people = List.copyOf(people);
        children = List.copyOf(children);
        referrals = List.copyOf(referrals);
        history = List.copyOf(history);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether it is to be decided from its facts before people who decide see the advice. */
    @JsonIgnore
    public boolean isBlind() {
        return rank != null && rank.blind() && state.equals("open");
    }

    /** The same without anything that says what was advised, and without its place. */
    public CaseView withoutAdvice() {
        return new CaseView(
                id,
                state,
                kind,
                opened,
                null,
                "To be decided from the facts before the advice is shown",
                false,
                0,
                "",
                "",
                List.of(),
                List.of(),
                people,
                children,
                referrals,
                history.stream().filter(one -> !one.what().startsWith(ASSESSED)).toList(),
                outcomes);
    }

    /** How what an assessment came to begins in the history. */
    static final String ASSESSED = "assessed";

    /**
     * One bar of the waterfall.
     *
     * @param text the reason in words
     * @param bits what it adds
     * @param from left end, in per cent of the drawing's width
     * @param width width in the same unit
     * @param counted false when a stronger reason of its family counts instead
     * @param referral the referral it rests on, or null
     */
    public record Bar(
            String text,
            double bits,
            double from,
            double width,
            boolean counted,
            @Nullable String referral) {}

    /** An account: its role, service, what it is called, and the person it is believed to be. */
    public record AccountView(
            String id,
            String role,
            String service,
            String name,
            String person,
            String referral,
            boolean itself) {}

    /** A child at risk: number of the row, age band, state, and whether known already. */
    public record ChildView(
            long number, String ageBand, String state, boolean known, String referral) {}

    /** A referral of the case, in a line. */
    public record ReferralView(
            String id,
            String received,
            String sender,
            String incident,
            int files,
            String media,
            boolean escalated) {}

    /** Something that happened: when, who, what. */
    public record Happening(String at, String who, String what, String why) {}
}
