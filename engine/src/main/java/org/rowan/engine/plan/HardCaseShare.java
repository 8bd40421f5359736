package org.rowan.engine.plan;

/**
 * The account of the hours protected for hard cases: whenever they have had less than their share,
 * the one whose work averts most harm comes next, whatever its hours, so that dividing by hours
 * never buries slow cases. One for each plan or run; not thread-safe.
 */
public final class HardCaseShare {
    /** The share of hours that is protected unless a manager says otherwise, 0 to 1. */
    public static final double USUAL = .05;

    private final double share;
    private double hours;
    private double hardHours;

    /**
     * @param share 0 to 1
     */
    public HardCaseShare(double share) {
        this.share = share;
    }

    /** Whether a hard case comes next. */
    public boolean due() {
        return hardHours < share * hours;
    }

    /** Work of so many hours was begun or planned. */
    public void spent(double spent, boolean hard) {
        hours += spent;
        hardHours += hard ? spent : 0;
    }
}
