package org.rowan.desk.web;

import java.util.List;
import java.util.stream.Collectors;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseAssessment;
import org.rowan.assess.Deciding;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.engine.rank.Reason;
import org.rowan.kernel.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What a case page needs so that a person can decide: the choices, the advice, what was decided.
 */
@Component
final class DecisionCard {
    private final Deciding deciding;
    private final Assessing assessing;

    DecisionCard(Deciding deciding, Assessing assessing) {
        this.deciding = deciding;
        this.assessing = assessing;
    }

    /**
     * Puts it on a page.
     *
     * @param open whether the case is open and the reader may decide
     * @return whether the reader has to decide from the facts before the score is shown
     */
    boolean put(CaseId id, boolean open, Model model) {
        boolean blind = open && deciding.blind(id);
        CaseAssessment current = assessing.findCurrent(List.of(id)).get(id);
        Assessment advised = current == null ? null : current.result();
        model.addAttribute("laneChoices", Lane.values());
        model.addAttribute("levelChoices", Level.values());
        model.addAttribute("mayDecideNow", open && advised != null);
        model.addAttribute("decisions", deciding.of(id).stream().map(Line::of).toList());
        if (advised != null && blind) {
            model.addAttribute(
                    "knownFacts",
                    advised.reasons().stream().map(Reason::text).distinct().sorted().toList());
            model.addAttribute("missingFacts", advised.missing());
        } else if (advised != null) {
            model.addAttribute("advisedLane", advised.lane());
            model.addAttribute("advisedLevel", advised.level());
        }
        return blind;
    }

    /** One decision in words. */
    public record Line(
            String at,
            String by,
            String decided,
            String advised,
            boolean agrees,
            boolean blind,
            String reason,
            String opened) {
        static Line of(Deciding.Decision decision) {
            return new Line(
                    decision.at().toString().substring(0, 16).replace('T', ' '),
                    decision.by(),
                    words(decision.lane(), decision.level()),
                    words(decision.advisedLane(), decision.advisedLevel()),
                    decision.agrees(),
                    decision.blind(),
                    decision.reason(),
                    decision.opened().stream().collect(Collectors.joining(", ")));
        }

        private static String words(Lane lane, Level level) {
            return lane.code().replace('-', ' ') + ", " + level.code().replace('-', ' ');
        }
    }
}
