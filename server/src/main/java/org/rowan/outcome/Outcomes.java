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
     * @throws org.rowan.kernel.UnusableInput when the case is not open, the account is missing, or
     *     a second person is needed
     */
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
