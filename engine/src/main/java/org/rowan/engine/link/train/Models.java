package org.rowan.engine.link.train;

import java.util.List;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.Interaction;
import org.rowan.engine.link.model.LinkModel;

/** Copies of models with other numbers. */
final class Models {
    private Models() {}

    static LinkModel with(
            LinkModel model,
            double prior,
            List<Comparison> comparisons,
            List<Interaction> interactions) {
        return new LinkModel(
                model.name(),
                model.version(),
                prior,
                model.keys(),
                comparisons,
                interactions,
                model.vetoes(),
                model.relations(),
                model.thresholds(),
                model.alarms(),
                model.families(),
                model.table());
    }
}
