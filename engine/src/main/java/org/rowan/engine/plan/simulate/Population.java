package org.rowan.engine.plan.simulate;

import java.util.List;
import org.rowan.engine.plan.Costs;
import org.rowan.engine.plan.Fact;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.Truth;

/**
 * An invented population of cases and the force that works them. Everything a run needs but the
 * seed, the load and the policy.
 *
 * @param name shown in reports
 * @param arrivals how many cases come, and how
 * @param truths what may lie behind a case
 * @param facts what can be known of it
 * @param perturbationBits sigma by which the true likelihoods differ from the table, in bits on the
 *     logit scale
 * @param availability how often facts can be seen
 * @param enquiries what enquiries cost and how often they succeed
 * @param identification until when identification is possible
 * @param safeguarding referrals of children to social care
 * @param duty who works when
 * @param childAges share of each age band of the child
 * @param horizonDays days measured
 * @param warmupDays days worked before measuring
 */
public record Population(
        String name,
        Arrivals arrivals,
        List<Truth> truths,
        List<Fact> facts,
        double perturbationBits,
        Availability availability,
        Enquiries enquiries,
        Identification identification,
        Safeguarding safeguarding,
        Duty duty,
        List<AgeBand> childAges,
        int horizonDays,
        int warmupDays) {

    public Population {
        truths = List.copyOf(truths);
        facts = List.copyOf(facts);
        childAges = List.copyOf(childAges);
    }

    /**
     * @param perYear cases a year (linked clusters)
     * @param referralsTail exponent {@code a} of the referrals a case has: P(at least k) = k^-a
     * @param referralsMost largest number of referrals of one case
     * @param weekend arrivals on a Saturday or Sunday as a share of those on a weekday
     */
    public record Arrivals(
            double perYear, double referralsTail, int referralsMost, double weekend) {}

    /**
     * @param full chance that a fact of the referral, the hash look-up or linking can be seen
     * @param thin the same for a thin report
     * @param thinShare share of thin reports under each truth, in the order of the truths
     * @param chatSupplied chance that chat is supplied
     * @param hashAnswers chance that a hash look-up answers at all
     */
    public record Availability(
            double full,
            double thin,
            List<Double> thinShare,
            double chatSupplied,
            double hashAnswers) {
        public Availability {
            thinShare = List.copyOf(thinShare);
        }
    }

    /** Officer-hours of each enquiry, and the chance that it succeeds. */
    public record Enquiries(
            double lookHours,
            double identifyHours,
            double identifySuccess,
            double chatHours,
            double recordsHours,
            double recordsSuccess,
            double hoursSigma) {}

    /**
     * @param retentionDays how long a provider can resolve an event
     * @param eventAgeMedianDays median age of a case's newest event at arrival (lognormal)
     * @param eventAgeSigma its sigma
     */
    public record Identification(
            double retentionDays, double eventAgeMedianDays, double eventAgeSigma) {}

    /**
     * @param hours officer-hours of one referral
     * @param harmLeft share of the harm per day that goes on afterwards
     * @param childKnown chance that the child is known well enough, whatever the truth
     */
    public record Safeguarding(double hours, double harmLeft, double childKnown) {}

    /**
     * @param startHour when a weekday's work begins, 0 to 24
     * @param endHour when it ends
     * @param deskPersons people at the duty desk at any hour
     * @param deskMostShare largest share of all hours the desk may take
     * @param creditDays longest time for which averted harm is counted
     */
    public record Duty(
            double startHour,
            double endHour,
            double deskPersons,
            double deskMostShare,
            double creditDays) {}

    /**
     * A band of the child's age, with its share among all cases, and among those in which the child
     * is said to be young.
     */
    public record AgeBand(String name, double share) {}

    /** What a policy knows of this population: the table as it is written. */
    public Knowledge knowledge() {
        return knowing(facts);
    }

    /** The same with other likelihoods. */
    public Knowledge knowing(List<Fact> likelihoods) {
        return new Knowledge(truths, likelihoods, costs(), perturbationBits);
    }

    /**
     * Whether a child is being harmed now under this truth: harm per day of at least half of the
     * worst.
     */
    boolean live(int truth) {
        double most = truths.stream().mapToDouble(Truth::harmPerDay).max().orElse(0);
        return most > 0 && truths.get(truth).harmPerDay() >= most / 2;
    }

    Costs costs() {
        return new Costs(
                enquiries.lookHours(),
                enquiries.identifyHours(),
                enquiries.identifySuccess(),
                enquiries.chatHours(),
                enquiries.recordsHours(),
                enquiries.recordsSuccess(),
                safeguarding.hours(),
                safeguarding.harmLeft(),
                enquiries.hoursSigma(),
                duty.creditDays(),
                (duty.endHour() - duty.startHour()) * 5);
    }

    /** The same population, measured for another number of days. */
    public Population measuredFor(int days) {
        return new Population(
                name,
                arrivals,
                truths,
                facts,
                perturbationBits,
                availability,
                enquiries,
                identification,
                safeguarding,
                duty,
                childAges,
                days,
                warmupDays);
    }

    /** Days simulated. */
    int days() {
        return warmupDays + horizonDays;
    }

    /**
     * Officer-hours a week at this load: expected action hours of the identified cases that do
     * harm, divided by the load.
     */
    double hoursPerWeek(double load) {
        Costs costs = costs();
        double perCase = 0;
        double mass = 0;
        for (Truth truth : truths) {
            mass += truth.prior();
            if (truth.harmPerDay() > 0) {
                perCase += truth.prior() * costs.meanHours(truth.hours());
            }
        }
        return arrivals.perYear() / 365 * 7 * perCase / mass * enquiries.identifySuccess() / load;
    }
}
