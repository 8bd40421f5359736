package org.rowan.assess.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.CaseFacts;

/**
 * A case that a policy's author wrote down with what must come of it.
 *
 * @param name what it shows
 * @param line where it stands in the file
 * @param facts the case
 * @param lane the lane it must be in, or null
 * @param level the level it must have, or null
 * @param dueHours the hours within which to act, or null
 * @param reasons signals that must be among its reasons
 * @param nextEnquiry the enquiry that must come first, or null
 */
public record Example(
        String name,
        int line,
        CaseFacts facts,
        @Nullable String lane,
        @Nullable String level,
        @Nullable Double dueHours,
        List<String> reasons,
        @Nullable String nextEnquiry) {

    public Example {
        reasons = List.copyOf(reasons);
    }
}
