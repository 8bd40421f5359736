package org.rowan.bench.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.Role;
import org.rowan.engine.link.measure.Accuracy;
import org.rowan.engine.link.memory.InMemoryLinkStore;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.engine.link.normalise.Overlay;
import org.rowan.intake.Account;
import org.rowan.intake.Report;
import org.rowan.link.ObserveAccounts;
import org.rowan.testkit.generate.GeneratedReferral;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.ReferralGenerator;

/**
 * Invented referrals linked one at a time, and what became of them.
 *
 * @param referrals linked; those that repeat another byte for byte are folded before
 * @param observations accounts as referrals show them
 * @param joins of an account or a person with another
 * @param accuracy over all observations
 * @param circumstantial joins that neither an identifying comparison nor two kinds of corroborating
 *     ones spoke for
 * @param childWithReported pairs of a child and a reported person that were one person without one
 *     account id, at any time
 * @param attached who is with whom at the end
 * @param falseJoins every join whose strongest pair is of two humans
 * @param unexplained humans that share a person without a false join between them
 * @param seconds reading and linking
 */
record LinkedWorld(
        long referrals,
        long observations,
        long joins,
        Accuracy accuracy,
        long circumstantial,
        long childWithReported,
        Attached attached,
        List<FalseJoin> falseJoins,
        long unexplained,
        double seconds) {

    /** Links the first {@code count} referrals of a seed's world. */
    static LinkedWorld of(long count, long seed, LinkModel model, LongConsumer progress) {
        InMemoryLinkStore store = new InMemoryLinkStore();
        Linker linker = new Linker(model, store);
        List<TrueHuman> humans = new ArrayList<>();
        Watch watch = new Watch(linker, store, humans);
        ReferralGenerator generator =
                ReferralGenerator.of(Parameters.standard(), seed).withoutFiles();
        ReadReferral reader = new ReadReferral();
        ObserveAccounts observe = ObserveAccounts.under(Overlay.DEMONSTRATION);
        long began = System.nanoTime();
        long referrals = 0;
        for (long i = 0; i < count; i++) {
            GeneratedReferral referral = generator.referral(i);
            if (referral.truth().duplicateOf() == null) {
                referrals++;
                link(referral, reader.of(referral), observe, linker, humans, watch);
            }
            progress.accept(i + 1);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        List<Long> persons = new ArrayList<>();
        for (int i = 0; i < humans.size(); i++) {
            persons.add(store.personOf(i + 1L));
        }
        List<FalseJoin> falseJoins = watch.falseJoins();
        return new LinkedWorld(
                referrals,
                humans.size(),
                watch.joins(),
                accuracy(humans, persons),
                watch.circumstantial(),
                watch.childWithReported(),
                new Attached(humans, persons, watch.tempted()),
                falseJoins,
                Unexplained.humans(humans, persons, falseJoins),
                seconds);
    }

    private static void link(
            GeneratedReferral referral,
            Report report,
            ObserveAccounts observe,
            Linker linker,
            List<TrueHuman> humans,
            Watch watch) {
        List<TrueHuman> truth = TrueHuman.of(report.accounts(), referral.truth());
        for (Account account : report.accounts()) {
            Role role = ObserveAccounts.role(account, report.accounts());
            if (role != null) {
                humans.add(truth.get(account.index()));
                watch.see(
                        linker.insert(
                                observe.observe(
                                        humans.size(),
                                        report,
                                        account,
                                        role,
                                        Parameters.standard()
                                                .now()
                                                .plusSeconds(referral.index()))));
            }
        }
    }

    private static Accuracy accuracy(List<TrueHuman> humans, List<Long> persons) {
        Map<String, String> truth = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < humans.size(); i++) {
            truth.put(Integer.toString(i), humans.get(i).human());
            found.put(Integer.toString(i), Long.toString(persons.get(i)));
        }
        return Accuracy.of(truth, found);
    }
}
