package org.rowan.assess;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    /** Those of these cases that have to be decided from their facts; see {@link #blind}. */
    Set<CaseId> blindAmong(Collection<CaseId> ids);

    /**
     * Accepts what was advised, or sets another lane or level; kept with what was opened before.
     *
     * @throws org.rowan.kernel.UnusableInput when the case is not assessed, or a change has no
     *     reason
     */
    void decide(CaseId id, Lane lane, Level level, String reason, String by, @Nullable String team);

    /** What was decided about a case, newest first. */
    List<Decision> of(CaseId id);

    /** Agreement of each team since a moment, by team name. */
    List<Agreement> agreement(Instant since);

    /**
     * One decision beside what was advised.
     *
     * @param reason in the person's words; empty when accepted without one, or erased
     * @param opened what that person had opened in the case before, in order, each once
     * @param blind whether it was made before the score was shown
     */
    record Decision(
            Instant at,
            String by,
            Lane advisedLane,
            Level advisedLevel,
            Lane lane,
            Level level,
            String reason,
            List<String> opened,
            boolean blind) {
        public Decision {
            opened = List.copyOf(opened);
        }

        /** Whether the person decided as was advised. */
        public boolean agrees() {
            return lane == advisedLane && level == advisedLevel;
        }
    }

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
        /** Fewer decisions than this say nothing about a team. */
        public static final long ENOUGH = 30;

        private static final double NEARLY_ALL = 0.97;

        /** Decisions that changed what was advised with it in sight. */
        public long overridden() {
            return decided - accepted;
        }

        public long all() {
            return decided + blindDecided;
        }

        /**
         * Whether nearly everything is accepted, so that one must ask whether anybody still looks.
         */
        public boolean rubberStamped() {
            return decided >= ENOUGH && accepted >= NEARLY_ALL * decided;
        }
    }
}
