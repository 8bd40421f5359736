package org.rowan.engine.link.train;

import java.util.List;
import org.rowan.engine.link.compare.Families;
import org.rowan.engine.link.compare.Measure;
import org.rowan.engine.link.compare.Measures;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.LinkModel;

/** Which level of its comparison each grade belongs to. */
final class Levels {
    private final int[][] of;

    Levels(LinkModel model) {
        Families families = new Families(model.families());
        of = new int[model.comparisons().size()][];
        for (int i = 0; i < of.length; i++) {
            Comparison comparison = model.comparisons().get(i);
            Measure measure = Measures.named(comparison.measure(), families);
            if (measure == null) {
                throw new IllegalArgumentException("no measure is named " + comparison.measure());
            }
            List<String> grades = measure.grades();
            of[i] = new int[grades.size()];
            for (int level = 0; level < comparison.levels().size(); level++) {
                for (String grade : comparison.levels().get(level).grades()) {
                    of[i][grades.indexOf(grade)] = level;
                }
            }
        }
    }

    /** The level, or −1 where there is no grade. */
    int of(int comparison, int grade) {
        return grade < 0 ? -1 : of[comparison][grade];
    }
}
