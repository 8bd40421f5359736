package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.compare.Facet;
import org.rowan.engine.link.compare.Popular;
import org.rowan.engine.link.model.EvidenceClass;
import org.rowan.engine.link.model.Level;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.engine.link.model.Veto;

/**
 * Scores pairs of observations under a model, as Fellegi and Sunter (1969) do: prior plus the bits
 * of every comparison, with popularity, interactions and vetoes. Not for use by several threads at
 * once.
 */
public final class Scorer {
    private final CompiledModel compiled;
    private final Popularity popularity;
    private final Popular[] popular;
    private final int[] grades;
    private final double[] shifts;
    private final long[] carriers;

    /**
     * Scores under a model, with the popularity that the store reports at the time of each call.
     */
    public Scorer(LinkModel model, Popularity popularity) {
        this.compiled = new CompiledModel(model);
        this.popularity = popularity;
        int n = compiled.comparisons.length;
        grades = new int[n];
        shifts = new double[n];
        carriers = new long[n];
        popular = new Popular[n];
        for (int i = 0; i < n; i++) {
            popular[i] = new Counted(compiled.comparisons[i].name(), compiled.comparisons[i].cap());
        }
    }

    /** Prepares an observation for comparison. */
    public Subject prepare(Observation observation) {
        return new Subject(observation);
    }

    /** The values of an observation that are counted under their comparison's name. */
    public Set<Key> terms(Subject subject) {
        Set<Key> terms = new LinkedHashSet<>();
        @Nullable Facet[] facets = subject.facets(compiled);
        for (int i = 0; i < facets.length; i++) {
            Facet facet = facets[i];
            if (facet != null) {
                String rule = compiled.comparisons[i].name();
                compiled.measures[i].terms(facet, value -> terms.add(new Key(rule, value)));
            }
        }
        return terms;
    }

    /** Scores a pair. */
    public Edge score(Subject a, Subject b) {
        grade(a, b);
        double bits = compiled.model.priorBits();
        int identifying = 0;
        long corroborating = 0;
        int observed = 0;
        for (int i = 0; i < grades.length; i++) {
            double added = bits(i);
            bits += added;
            if (grades[i] >= 0) {
                observed++;
                EvidenceClass evidence = level(i).evidence();
                if (added > 0 && evidence == EvidenceClass.IDENTIFYING) {
                    identifying++;
                } else if (added > 0 && evidence == EvidenceClass.CORROBORATING) {
                    corroborating |= 1L << compiled.kind[i];
                }
            }
        }
        for (int i = 0; i < compiled.interactions.length; i++) {
            if (compiled.interactionConditions[i].all(grades)) {
                bits += compiled.interactions[i].bits();
            }
        }
        boolean substantial =
                (identifying > 0 || Long.bitCount(corroborating) > 1)
                        && observed >= compiled.model.thresholds().observed();
        long first = Math.min(a.id(), b.id());
        return new Edge(first, Math.max(a.id(), b.id()), bits, substantial, veto(a, b));
    }

    /** The grades of a pair by comparison, with −1 where one side and −2 where both are missing. */
    public int[] grades(Subject a, Subject b) {
        grade(a, b);
        return Arrays.copyOf(grades, grades.length);
    }

    /** The labels of the rules that tie the pair scored last, as a bit each; 0 for none. */
    long ties() {
        long found = 0;
        for (int i = 0; i < compiled.ties.length; i++) {
            if (compiled.ties[i].all(grades)) {
                found |= 1L << i;
            }
        }
        return found;
    }

    /** How popular the agreed values of the pair graded last are; 0 where no value was agreed. */
    public long[] agreedCarriers() {
        return Arrays.copyOf(carriers, carriers.length);
    }

    /** Explains a pair. */
    public PairExplanation explain(Subject a, Subject b) {
        if (a.id() > b.id()) {
            return explain(b, a);
        }
        Edge edge = score(a, b);
        List<PairExplanation.Row> rows = new ArrayList<>();
        rows.add(
                new PairExplanation.Row("prior", "", compiled.model.priorBits(), 0, 0, null, null));
        for (int i = 0; i < grades.length; i++) {
            rows.add(row(i, a, b));
        }
        for (int i = 0; i < compiled.interactions.length; i++) {
            if (compiled.interactionConditions[i].all(grades)) {
                rows.add(
                        new PairExplanation.Row(
                                compiled.interactions[i].name(),
                                "",
                                compiled.interactions[i].bits(),
                                0,
                                0,
                                null,
                                null));
            }
        }
        LinkModel model = compiled.model;
        return new PairExplanation(
                a.id(),
                b.id(),
                model.name() + " " + model.version(),
                rows,
                edge.bits(),
                vetoes(a, b),
                edge.substantial());
    }

    private PairExplanation.Row row(int i, Subject a, Subject b) {
        String name = compiled.comparisons[i].name();
        if (grades[i] < 0) {
            String grade = grades[i] == CompiledModel.MISSING_ONE ? "missing-one" : "missing-both";
            return new PairExplanation.Row(name, grade, bits(i), 0, 0, null, null);
        }
        return new PairExplanation.Row(
                name,
                compiled.measures[i].grades().get(grades[i]),
                bits(i),
                shifts[i],
                carriers[i],
                level(i).evidence(),
                new PairExplanation.Reference(position(i, a, b), position(i, b, a)));
    }

    /**
     * The position of the identifier compared: the agreed one, else the first of the comparison's
     * fields.
     */
    private int position(int i, Subject of, Subject with) {
        Facet one = of.facets(compiled)[i];
        Facet other = with.facets(compiled)[i];
        String agreed =
                one == null || other == null
                        ? null
                        : compiled.measures[i].agreed(one, other, grades[i], popular[i]);
        int first = -1;
        List<Identifier> identifiers = of.observation().identifiers();
        for (int at = 0; at < identifiers.size(); at++) {
            Identifier identifier = identifiers.get(at);
            if (compiled.comparisons[i].fields().contains(identifier.field())) {
                if (agreed != null && identifier.value().equals(agreed)) {
                    return at;
                }
                first = first < 0 ? at : first;
            }
        }
        return first;
    }

    private void grade(Subject a, Subject b) {
        @Nullable Facet[] left = a.facets(compiled);
        @Nullable Facet[] right = b.facets(compiled);
        for (int i = 0; i < grades.length; i++) {
            Facet one = left[i];
            Facet other = right[i];
            shifts[i] = 0;
            carriers[i] = 0;
            if (one == null || other == null) {
                grades[i] = one == other ? CompiledModel.MISSING_BOTH : CompiledModel.MISSING_ONE;
                continue;
            }
            int grade = compiled.measures[i].grade(one, other, popular[i]);
            grades[i] = grade;
            String agreed = compiled.measures[i].agreed(one, other, grade, popular[i]);
            if (agreed != null) {
                carriers[i] = popular[i].of(agreed);
                shifts[i] = level(i).frequency().bits(carriers[i], popularity.carriers());
            }
        }
    }

    private Level level(int i) {
        Level level = compiled.levels[i][grades[i]];
        if (level == null) {
            throw new IllegalStateException(
                    compiled.comparisons[i].name() + " has no level for grade " + grades[i]);
        }
        return level;
    }

    private double bits(int i) {
        return switch (grades[i]) {
            case CompiledModel.MISSING_ONE -> compiled.comparisons[i].missingOne();
            case CompiledModel.MISSING_BOTH -> compiled.comparisons[i].missingBoth();
            default -> level(i).bits() + shifts[i];
        };
    }

    private @Nullable String veto(Subject a, Subject b) {
        for (int i = 0; i < compiled.vetoes.length; i++) {
            if (forbids(i, a, b)) {
                return compiled.vetoes[i].name();
            }
        }
        return null;
    }

    private List<String> vetoes(Subject a, Subject b) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < compiled.vetoes.length; i++) {
            if (forbids(i, a, b)) {
                found.add(compiled.vetoes[i].name());
            }
        }
        return found;
    }

    private boolean forbids(int i, Subject a, Subject b) {
        boolean applies =
                switch (compiled.vetoes[i]) {
                    case Veto.Grades grade -> compiled.vetoWhen[i].all(grades);
                    case Veto.RoleClash clash ->
                            clash(clash, a.observation().role(), b.observation().role());
                };
        return applies && !compiled.vetoUnless[i].any(grades);
    }

    private static boolean clash(Veto.RoleClash clash, Role a, Role b) {
        return clash.one().contains(a) && clash.other().contains(b)
                || clash.one().contains(b) && clash.other().contains(a);
    }

    private final class Counted implements Popular {
        private final String rule;
        private final int cap;

        Counted(String rule, int cap) {
            this.rule = rule;
            this.cap = cap;
        }

        @Override
        public long of(String value) {
            return popularity.carriers(rule, value);
        }

        @Override
        public boolean generic(String value) {
            return cap != Integer.MAX_VALUE && popularity.carriers(rule, value) > cap;
        }
    }
}
