package org.rowan.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rowan.assess.store.PolicyStore;
import org.rowan.assess.store.ShadowStore;
import org.rowan.assess.store.ShadowStore.Said;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;

/** Shows what each policy in the shadow says beside the live one; nothing acts on it. */
public final class ComparePolicies {
    private static final Comparator<Apart> FARTHEST_FIRST =
            Comparator.comparingDouble((Apart apart) -> -apart.distance())
                    .thenComparing(apart -> apart.caseId().value());

    private final PoliciesOnDisk onDisk;
    private final PolicyStore policies;
    private final ShadowStore shadows;

    ComparePolicies(PoliciesOnDisk onDisk, PolicyStore policies, ShadowStore shadows) {
        this.onDisk = onDisk;
        this.policies = policies;
        this.shadows = shadows;
    }

    /** One case about which the two differ; lanes and levels by their codes. */
    public record Apart(
            CaseId caseId,
            String liveLane,
            String liveLevel,
            double liveBits,
            String lane,
            String level,
            double bits) {
        /** Lanes count most, then levels, then bits. */
        double distance() {
            return 1000.0 * steps(Lane.values(), lane, liveLane)
                    + 100.0 * steps(Level.values(), level, liveLevel)
                    + Math.min(99, Math.abs(bits - liveBits));
        }

        private static int steps(Enum<?>[] values, String one, String other) {
            return Math.abs(place(values, one) - place(values, other));
        }

        private static int place(Enum<?>[] values, String code) {
            for (Enum<?> value : values) {
                if (value.name().equalsIgnoreCase(code.replace('-', '_'))) {
                    return value.ordinal();
                }
            }
            return values.length;
        }
    }

    /**
     * A policy in the shadow beside the live one.
     *
     * @param use which policy, and since when it runs
     * @param cases how many cases both assessed from the same facts
     * @param sameLane of these, put into the same lane
     * @param sameLevel of these, put on the same level
     * @param meanBits mean difference of the urgency, the shadow's less the live one's
     * @param lanes how many went from the live lane to another, such as {@code group >
     *     adult-reported}
     * @param levels the same by level
     * @param farthest the cases that are farthest apart
     */
    public record Compared(
            PolicyUse use,
            long cases,
            long sameLane,
            long sameLevel,
            double meanBits,
            Map<String, Long> lanes,
            Map<String, Long> levels,
            List<Apart> farthest) {}

    /**
     * The policy in force.
     *
     * @param sources where each of its numbers comes from
     * @param problem why a newer file is not in force; empty when there is none
     */
    public record InForce(
            String name, String version, String sha256, List<Sourced> sources, String problem) {
        public InForce {
            sources = List.copyOf(sources);
        }
    }

    public InForce inForce() {
        var live = onDisk.now().live();
        return new InForce(
                live.policy().name(),
                live.policy().version(),
                live.sha256(),
                live.sources(),
                onDisk.problem());
    }

    /** Every policy in the shadow now, with at most so many of the cases that are apart. */
    public List<Compared> now(int most) {
        return policies.uses(1000).stream()
                .filter(use -> use.part().equals("shadow") && use.until() == null)
                .map(use -> compared(use, shadows.newest(use.sha256()), most))
                .toList();
    }

    /** Which policies were in force or in the shadow, newest first. */
    public List<PolicyUse> history(int limit) {
        return policies.uses(limit);
    }

    private static Compared compared(PolicyUse use, List<Said> said, int most) {
        Map<String, Long> lanes = new TreeMap<>();
        Map<String, Long> levels = new TreeMap<>();
        List<Apart> apart = new ArrayList<>();
        double shift = 0;
        long sameLane = 0;
        long sameLevel = 0;
        for (Said one : said) {
            shift += one.bits() - one.liveBits();
            sameLane += count(lanes, one.liveLane(), one.lane());
            sameLevel += count(levels, one.liveLevel(), one.level());
            Apart difference =
                    new Apart(
                            one.caseId(),
                            one.liveLane(),
                            one.liveLevel(),
                            one.liveBits(),
                            one.lane(),
                            one.level(),
                            one.bits());
            if (difference.distance() > 0) {
                apart.add(difference);
            }
        }
        apart.sort(FARTHEST_FIRST);
        return new Compared(
                use,
                said.size(),
                sameLane,
                sameLevel,
                said.isEmpty() ? 0 : shift / said.size(),
                lanes,
                levels,
                List.copyOf(apart.subList(0, Math.min(most, apart.size()))));
    }

    private static int count(Map<String, Long> moves, String from, String to) {
        if (from.equals(to)) {
            return 1;
        }
        moves.merge(from + " > " + to, 1L, Long::sum);
        return 0;
    }
}
