package org.rowan.engine.plan;

/**
 * What steps cost in officer-hours, how often they succeed, and how time counts.
 *
 * @param lookHours first look
 * @param identifyHours one identification
 * @param identifySuccess chance that it succeeds, 0 to 1
 * @param chatHours one review of supplied chat
 * @param recordsHours one records check
 * @param recordsSuccess chance that the records answer, 0 to 1
 * @param referHours one referral of the child to social care
 * @param referLeaves share of the harm per day that goes on after such a referral, 0 to 1
 * @param hoursSigma sigma of the lognormal hours of an action
 * @param creditDays longest time for which averted harm is counted
 * @param hoursPerWeek hours a week one officer works, to turn hours into days
 */
public record Costs(
        double lookHours,
        double identifyHours,
        double identifySuccess,
        double chatHours,
        double recordsHours,
        double recordsSuccess,
        double referHours,
        double referLeaves,
        double hoursSigma,
        double creditDays,
        double hoursPerWeek) {

    /** The same costs, with another spread of the hours of an action. */
    public Costs spreading(double sigma) {
        return new Costs(
                lookHours,
                identifyHours,
                identifySuccess,
                chatHours,
                recordsHours,
                recordsSuccess,
                referHours,
                referLeaves,
                sigma,
                creditDays,
                hoursPerWeek);
    }

    /** Mean of the lognormal whose median is {@code median}. */
    public double meanHours(double median) {
        return median * Math.exp(hoursSigma * hoursSigma / 2);
    }

    /** Calendar days that pass while one officer works so many hours. */
    public double days(double hours) {
        return hours / hoursPerWeek * 7;
    }
}
