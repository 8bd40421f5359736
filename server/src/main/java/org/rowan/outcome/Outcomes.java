package org.rowan.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.CaseId;

/** How a case is closed, and what came of cases. */
public interface Outcomes {

    /**
     * Closes a case with what came of it.
     *
     * @param secondPerson who agreed; needed to end an urgent case without protecting anybody
     * @param effort what the case turned out to be and took, as far as anybody knows
     * @throws org.rowan.kernel.UnusableInput when the case is not open, the account is missing, or
     *     a second person is needed, or the effort is not in known terms
     */
    void close(
            CaseId id,
            OutcomeCode code,
            int childrenSafeguarded,
            String account,
            String by,
            @Nullable String secondPerson,
            Effort effort);

    /** The same where nobody says what it took. */
    void close(
            CaseId id,
            OutcomeCode code,
            int childrenSafeguarded,
            String account,
            String by,
            @Nullable String secondPerson);

    /** What came of a case, newest first. */
    List<Outcome> of(CaseId id);
}
