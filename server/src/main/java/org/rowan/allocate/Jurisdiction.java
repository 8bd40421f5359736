package org.rowan.allocate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.kernel.CaseId;

/** Whose cases are, by what is known of where. */
public interface Jurisdiction {
    Optional<Responsible> of(CaseId id);

    /** Of many at once; without those that are not placed yet. */
    Map<CaseId, Responsible> of(List<CaseId> ids);

    /**
     * Records a provider's answer, or what an officer knows; it stands against everything worked
     * out.
     *
     * @param source how it is known, such as {@code provider's answer of 2026-11-20}
     * @throws org.rowan.kernel.UnusableInput when the case is not known or something is missing
     */
    void answer(CaseId id, String force, String source, String by);
}
