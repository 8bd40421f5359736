package org.rowan.engine.plan;

import org.rowan.engine.plan.OpenCase.Child;
import org.rowan.engine.plan.OpenCase.Identity;

/**
 * The tree of enquiries and acts still open for one case, solved for a price of an officer-hour.
 *
 * <p>A branch is named by what chat and records have answered (0: not known). Its chances are not
 * normalised, so that harm averted and hours spent add up over branches. The best course at price
 * {@code x} maximises {@code averted - x * hours}. Not thread-safe: one per thread.
 */
final class ValueTree {
    private static final int UNKNOWN = 0;

    private final Costs costs;
    private final CaseSums sums;
    private boolean located;
    private double price;

    /** The course found last: harm-days averted, hours spent, its first step. */
    private double averted;

    private double hours;
    private Step first = Step.WAIT;

    ValueTree(Knowledge knowledge) {
        this.costs = knowledge.costs();
        this.sums = new CaseSums(knowledge);
    }

    double averted() {
        return averted;
    }

    double hours() {
        return hours;
    }

    Step first() {
        return first;
    }

    /** Makes the tree that of this case. */
    void open(OpenCase open) {
        located = open.child() == Child.LOCATED;
        sums.of(open);
    }

    /** Finds the best course. */
    void solve(OpenCase open, double atPrice) {
        price = atPrice;
        node(UNKNOWN, UNKNOWN, open.identity(), open.chatToReview(), open.recordsToCheck());
    }

    /** Finds the best course among those that make no enquiry. */
    void solveWithoutEnquiry(OpenCase open, double atPrice) {
        price = atPrice;
        leaf(UNKNOWN, UNKNOWN, open.identity());
    }

    /** Finds the best course among those that begin with this enquiry. */
    void solveFrom(Step enquiry, OpenCase open, double atPrice) {
        price = atPrice;
        switch (enquiry) {
            case REVIEW_CHAT -> chat(UNKNOWN, open.identity(), open.recordsToCheck());
            case CHECK_RECORDS -> records(UNKNOWN, open.chatToReview());
            case IDENTIFY -> identify(UNKNOWN, open.chatToReview(), open.recordsToCheck());
            case FIRST_LOOK, REFER_CHILD, ACT, WAIT ->
                    throw new IllegalArgumentException(enquiry + " is not an enquiry");
        }
    }

    private void node(
            int chatSaid, int recordsSaid, Identity identity, boolean chat, boolean records) {
        leaf(chatSaid, recordsSaid, identity);
        double bestAverted = averted;
        double bestHours = hours;
        Step best = first;
        if (chat) {
            chat(recordsSaid, identity, records);
            if (averted - price * hours > bestAverted - price * bestHours) {
                bestAverted = averted;
                bestHours = hours;
                best = Step.REVIEW_CHAT;
            }
        }
        if (records && identity == Identity.IDENTIFIED) {
            records(chatSaid, chat);
            if (averted - price * hours > bestAverted - price * bestHours) {
                bestAverted = averted;
                bestHours = hours;
                best = Step.CHECK_RECORDS;
            }
        }
        if (identity == Identity.UNTRIED) {
            identify(chatSaid, chat, records);
            if (averted - price * hours > bestAverted - price * bestHours) {
                bestAverted = averted;
                bestHours = hours;
                best = Step.IDENTIFY;
            }
        }
        averted = bestAverted;
        hours = bestHours;
        first = best;
    }

    private void chat(int recordsSaid, Identity identity, boolean records) {
        double gained = 0;
        double spent = sums.mass(UNKNOWN, recordsSaid) * costs.chatHours();
        for (int answer = 1; answer <= sums.chatAnswers(); answer++) {
            node(answer, recordsSaid, identity, false, records);
            gained += averted;
            spent += hours;
        }
        averted = gained;
        hours = spent;
    }

    private void records(int chatSaid, boolean chat) {
        double answered = costs.recordsSuccess();
        node(chatSaid, UNKNOWN, Identity.IDENTIFIED, chat, false);
        double gained = (1 - answered) * averted;
        double spent = (1 - answered) * hours + sums.mass(chatSaid, UNKNOWN) * costs.recordsHours();
        for (int answer = 1; answer <= sums.recordsAnswers(); answer++) {
            node(chatSaid, answer, Identity.IDENTIFIED, chat, false);
            gained += answered * averted;
            spent += answered * hours;
        }
        averted = gained;
        hours = spent;
    }

    private void identify(int chatSaid, boolean chat, boolean records) {
        double success = costs.identifySuccess();
        node(chatSaid, UNKNOWN, Identity.OUT_OF_REACH, chat, false);
        double gained = (1 - success) * averted;
        double spent = (1 - success) * hours + sums.mass(chatSaid, UNKNOWN) * costs.identifyHours();
        node(chatSaid, UNKNOWN, Identity.IDENTIFIED, chat, records);
        averted = gained + success * averted;
        hours = spent + success * hours;
    }

    /**
     * The best without further enquiry: wait, refer the child, act, or refer and then act for the
     * rest.
     */
    private void leaf(int chatSaid, int recordsSaid, Identity identity) {
        averted = 0;
        hours = 0;
        first = Step.WAIT;
        double acting = sums.acting(chatSaid, recordsSaid);
        if (located) {
            double referring = sums.referring(chatSaid, recordsSaid);
            double spent = sums.mass(chatSaid, recordsSaid) * costs.referHours();
            if (referring - price * spent > 0) {
                averted = referring;
                hours = spent;
                first = Step.REFER_CHILD;
                acting *= costs.referLeaves();
            }
        }
        if (identity == Identity.IDENTIFIED) {
            double spent = sums.actingHours(chatSaid, recordsSaid);
            if (acting - price * spent > 0) {
                averted += acting;
                hours += spent;
                first = first == Step.WAIT ? Step.ACT : first;
            }
        }
    }
}
