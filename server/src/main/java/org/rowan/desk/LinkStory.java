package org.rowan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.link.DecisionScope;
import org.rowan.link.LinkDecision;
import org.rowan.link.LinkStep;

/** The parts that pages about links share: what happened, and what people said. */
public final class LinkStory {
    private LinkStory() {}

    /**
     * One thing that happened.
     *
     * @param at when
     * @param kind the log's word for it
     * @param words what and why, in a sentence
     * @param why the evidence as it was then; null when there was none, or it is erased
     */
    public record Step(String at, String kind, String words, @Nullable WhyView why) {
        static Step of(LinkStep step) {
            return new Step(
                    step.at().toString(),
                    step.kind(),
                    step.words(),
                    step.reason() == null ? null : WhyView.of(step.reason()));
        }
    }

    /**
     * What a named person said about accounts.
     *
     * @param id its number
     * @param said {@code the same} or {@code not the same}
     * @param first one account it was said about
     * @param second the other
     * @param covers what it holds for, in words
     * @param reason why
     * @param by who said it
     * @param at when
     * @param ended who took it back, when and why; null while it holds
     */
    public record Word(
            long id,
            String said,
            String first,
            String second,
            String covers,
            String reason,
            String by,
            String at,
            CaseView.@Nullable Happening ended) {
        static Word of(LinkDecision decision) {
            LinkDecision.Withdrawal end = decision.withdrawal();
            LinkDecision.Pair about = decision.pairs().getFirst();
            return new Word(
                    decision.id(),
                    decision.same() ? "the same" : "not the same",
                    about.first().toString(),
                    about.second().toString(),
                    covers(decision),
                    decision.reason(),
                    decision.by(),
                    decision.at().toString(),
                    end == null
                            ? null
                            : new CaseView.Happening(
                                    end.at().toString(), end.by(), "taken back", end.reason()));
        }

        private static String covers(LinkDecision decision) {
            int pairs = decision.pairs().size();
            return decision.scope() == DecisionScope.ACCOUNTS
                    ? "these two accounts"
                    : "all accounts believed one with either then, "
                            + pairs
                            + (pairs == 1 ? " pair" : " pairs");
        }
    }

    static List<Word> words(List<LinkDecision> decisions) {
        return decisions.stream().map(Word::of).toList();
    }
}
