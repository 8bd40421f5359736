package org.rowan.assess;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;

/** How named persons accept or change what was advised, and how often they do. */
public interface Deciding {
    /** Remembers that a person opened a piece of evidence, such as {@code R12} or {@code chat}. */
    void opened(CaseId id, String what, String by);

    /**
     * Whether a person has to decide this case from its facts, before the score is shown: a random
     * share, the same for everybody and repeatable, until the case is decided.
     */
    boolean blind(CaseId id);

    /**
     * Accepts what was advised, or sets another lane or level; kept with what was opened before.
     *
     * @throws org.rowan.kernel.UnusableInput when the case is not assessed, or a change has no
     *     reason
     */
    void decide(CaseId id, Lane lane, Level level, String reason, String by, @Nullable String team);

    /** Agreement of each team since a moment, by team name. */
    List<Agreement> agreement(Instant since);

    /**
     * How a team decides.
     *
     * @param team its name; empty for people in no team
     * @param decided decisions made with the score in sight
     * @param accepted of these, as advised
     * @param blindDecided decisions made before the score was shown
     * @param blindAgreed of these, the same as advised
     * @param nothingOpened of all, made without opening any evidence
     */
    record Agreement(
            String team,
            long decided,
            long accepted,
            long blindDecided,
            long blindAgreed,
            long nothingOpened) {
        private static final long ENOUGH = 30;
        private static final double NEARLY_ALL = 0.97;

        /**
         * Whether nearly everything is accepted, so that one must ask whether anybody still looks.
         */
        public boolean rubberStamped() {
            return decided >= ENOUGH && accepted >= NEARLY_ALL * decided;
        }
    }
}
