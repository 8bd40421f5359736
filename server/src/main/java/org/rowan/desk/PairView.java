package org.rowan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two accounts side by side: whether they are believed one human, why, and what people said.
 *
 * @param first one account
 * @param second the other
 * @param one whether they are believed one person now
 * @param why the evidence as it stands now, with values; null when one of them is erased
 * @param steps what happened to this very pair, oldest first, with the evidence as it was then
 * @param words what people said about it, oldest first
 */
public record PairView(
        CaseView.AccountView first,
        CaseView.AccountView second,
        boolean one,
        @Nullable WhyView why,
        List<LinkStory.Step> steps,
        List<LinkStory.Word> words) {
    public PairView {
        steps = List.copyOf(steps);
        words = List.copyOf(words);
    }
}
