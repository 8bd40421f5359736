package org.rowan.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The index that ranks work: probability × severity × harm per day × chance still possible ÷
 * expected hours, over the whole course of enquiries and acts that is still open.
 *
 * <p>The index is the highest price of an officer-hour at which anything about the case is worth
 * doing (the ratio index of Gittins for a branching job). The next step is chosen at the price an
 * hour has elsewhere, so that an enquiry is made only where its answer may move the case across the
 * line between doing and leaving. An act is ranked by its lower bound, an enquiry by its upper one:
 * what is doubtful is worth finding out before it is worth acting on. Not thread-safe: one per
 * thread.
 */
public final class WorkIndex {
    /** How many sigmas of doubt lie between the estimate and the bounds that rank. */
    public static final double CAUTION = .15;

    private static final int ROUNDS = 12;
    private static final double CLOSE = 1e-6;
    private static final List<Step> ENQUIRIES =
            List.of(Step.IDENTIFY, Step.REVIEW_CHAT, Step.CHECK_RECORDS);

    private final Knowledge knowledge;
    private final ValueTree tree;

    public WorkIndex(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.tree = new ValueTree(knowledge);
    }

    /**
     * The standing of a case when an officer-hour spent elsewhere averts {@code price} harm-days.
     */
    public Standing standing(OpenCase open, double price) {
        tree.open(open);
        double estimate = ratio(open);
        if (estimate == 0) {
            return new Standing(0, Step.WAIT, 0, 0);
        }
        tree.solve(open, Math.min(price, estimate * (1 - 10 * CLOSE)));
        Step next = tree.first();
        double averted = tree.averted();
        double hours = tree.hours();
        double bits = CAUTION * open.belief().doubtBits() * (next == Step.ACT ? -1 : 1);
        return new Standing(bits == 0 ? estimate : tilted(open, bits), next, averted, hours);
    }

    /**
     * The standing at another price, from one that was found for the same case: the same as {@link
     * #standing(OpenCase, double)}, at a fraction of the work where the step stays of its kind.
     */
    public Standing again(OpenCase open, Standing found, double price) {
        if (found.index() == 0) {
            return found;
        }
        tree.open(open);
        tree.solve(open, price);
        Step next = tree.first();
        if (next == Step.WAIT || (next == Step.ACT) != (found.next() == Step.ACT)) {
            return standing(open, price);
        }
        return new Standing(found.index(), next, tree.averted(), tree.hours());
    }

    /** The index without bounds, seen {@code sigmas} of doubt above or below the estimate. */
    public double index(OpenCase open, double sigmas) {
        return tilted(open, sigmas * open.belief().doubtBits());
    }

    private double tilted(OpenCase open, double bits) {
        OpenCase seen = open.believing(open.belief().tilted(knowledge, bits));
        tree.open(seen);
        return ratio(seen);
    }

    /** Every enquiry that is possible now, the most valuable a minute first. */
    public List<EnquiryValue> enquiries(OpenCase open, double price) {
        tree.open(open);
        tree.solveWithoutEnquiry(open, price);
        double without = tree.averted() - price * tree.hours();
        List<EnquiryValue> values = new ArrayList<>();
        for (Step enquiry : ENQUIRIES) {
            if (open.allows(enquiry)) {
                tree.solveFrom(enquiry, open, price);
                double gain = tree.averted() - price * tree.hours() - without;
                double minutes = 60 * hours(enquiry);
                values.add(new EnquiryValue(enquiry, minutes, gain, gain / minutes));
            }
        }
        values.sort(Comparator.comparingDouble(EnquiryValue::perMinute).reversed());
        return values;
    }

    private double hours(Step enquiry) {
        Costs costs = knowledge.costs();
        return switch (enquiry) {
            case IDENTIFY -> costs.identifyHours();
            case REVIEW_CHAT -> costs.chatHours();
            case CHECK_RECORDS -> costs.recordsHours();
            case FIRST_LOOK, REFER_CHILD, ACT, WAIT -> 0;
        };
    }

    /**
     * Harm averted per hour of the best course for its own ratio, by Dinkelbach's iteration from
     * below.
     */
    private double ratio(OpenCase open) {
        tree.solveWithoutEnquiry(open, 0);
        double start = tree.averted() > 0 ? tree.averted() / tree.hours() : 0;
        tree.solve(open, start * (1 - CLOSE));
        if (tree.averted() <= 0 || tree.hours() <= 0) {
            return 0;
        }
        double index = tree.averted() / tree.hours();
        for (int round = 0; round < ROUNDS; round++) {
            tree.solve(open, index);
            if (tree.hours() == 0 || tree.averted() / tree.hours() <= index * (1 + CLOSE)) {
                break;
            }
            index = tree.averted() / tree.hours();
        }
        return index;
    }
}
