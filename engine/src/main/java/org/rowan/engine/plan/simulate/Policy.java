package org.rowan.engine.plan.simulate;

import java.util.Locale;
import java.util.Optional;

/** The orders that are compared. */
public enum Policy {
    FIFO("first come, first served"),
    LIFO("last come, first served"),
    SENDER_URGENCY("danger stated by the sender first, then first come"),
    FOUR_LEVEL_FIFO("four levels by points, first come inside a level"),
    FOUR_LEVEL_DUE("four levels, by due time (1, 7, 14, 30 days)"),
    COMPLETENESS("the fullest reports first"),
    PUBLIC_LINEAR("a published linear score"),
    CMU("expected harm per day by expected hours"),
    CMU_THETA("the same, times how long the harm lasts"),
    AGEING("expected harm, rising with every week waited"),
    FOUR_LEVEL_REFERRING(
            "as four-level-fifo, refers known children of the top two levels to social care, and leaves to the desk what it ends sooner"),
    ROWAN_WITHOUT_LINKING("Rowan, every referral on its own"),
    ROWAN_WITHOUT_ENQUIRIES("Rowan, no chat review, no records check"),
    ROWAN_WITHOUT_REFERRALS("Rowan, no referral to social care"),
    ROWAN_WITHOUT_LANES("Rowan, the duty desk's hours given to the office"),
    ROWAN_WITHOUT_LEARNING("Rowan, the likelihoods as written all year"),
    ROWAN_WITHOUT_HARD_CASE_SHARE("Rowan, no protected share for hard cases"),
    ROWAN("index of harm averted per hour, enquiries by their value, danger lane, hard-case share"),
    INFORMED_VISIBLE("knows the true likelihoods, sees at no cost all that can be seen"),
    INFORMED_BOUND(
            "knows the true likelihoods, sees every fact at no cost, also those nobody could see"),
    ORACLE("knows truth and hours");

    private final String says;

    Policy(String says) {
        this.says = says;
    }

    /** The name used on the command line and in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The policy in one line. */
    public String says() {
        return says;
    }

    /** The policy of this name. */
    public static Optional<Policy> named(String label) {
        for (Policy policy : values()) {
            if (policy.label().equals(label)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }

    /** What the desk does when the danger lane does not fit its hours. */
    public String whenLaneDoesNotFit() {
        return !hasDesk()
                ? "there is no duty desk"
                : label().startsWith("rowan") || label().startsWith("informed")
                        ? "the manager is alarmed; by value per hour instead of by due time"
                        : "its own order, as always";
    }

    /** Whether a duty desk works the danger lane at any hour, paid from the same total. */
    public boolean hasDesk() {
        return this != ROWAN_WITHOUT_LANES;
    }

    boolean links() {
        return this != ROWAN_WITHOUT_LINKING;
    }
}
