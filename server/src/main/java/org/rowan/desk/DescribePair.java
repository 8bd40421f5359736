package org.rowan.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rowan.intake.Intake;
import org.rowan.intake.Report;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkDecision;
import org.rowan.link.LinkDecisions;
import org.rowan.link.LinkReasons;
import org.rowan.link.LinkStep;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;
import org.rowan.link.PairReason;

/** Puts together why two accounts are, or are not, believed one human. */
public final class DescribePair {
    private final Linking linking;
    private final LinkReasons reasons;
    private final LinkDecisions decisions;
    private final Intake intake;

    public DescribePair(
            Linking linking, LinkReasons reasons, LinkDecisions decisions, Intake intake) {
        this.linking = linking;
        this.reasons = reasons;
        this.decisions = decisions;
        this.intake = intake;
    }

    /** The pair, or nothing when one of them is not linked, or erased. */
    public Optional<PairView> find(AccountId first, AccountId second) {
        Map<AccountId, LinkedAccount> found = linking.findAccountsByNumber(List.of(first, second));
        LinkedAccount one = found.get(first);
        LinkedAccount other = found.get(second);
        return one == null || other == null || first.equals(second)
                ? Optional.empty()
                : Optional.of(view(one, other));
    }

    private PairView view(LinkedAccount one, LinkedAccount other) {
        Map<ReferralId, Report> reports =
                intake.findReports(Set.of(one.referral(), other.referral()));
        return new PairView(
                AccountWords.view(one, reports, true),
                AccountWords.view(other, reports, true),
                one.person().equals(other.person()),
                reasons.explain(one.id(), other.id()).map(WhyView::of).orElse(null),
                steps(one, other),
                words(one, other));
    }

    private List<LinkStory.Step> steps(LinkedAccount one, LinkedAccount other) {
        Set<LinkStep> steps = new LinkedHashSet<>();
        Stream.of(one.person(), other.person())
                .distinct()
                .flatMap(person -> reasons.history(person).stream())
                .filter(step -> restsOn(step, one.id(), other.id()))
                .forEach(steps::add);
        return steps.stream().map(LinkStory.Step::of).toList();
    }

    private static boolean restsOn(LinkStep step, AccountId one, AccountId other) {
        PairReason reason = step.reason();
        return reason != null
                && (reason.first().equals(one) && reason.second().equals(other)
                        || reason.first().equals(other) && reason.second().equals(one));
    }

    private List<LinkStory.Word> words(LinkedAccount one, LinkedAccount other) {
        Set<LinkDecision> said = new LinkedHashSet<>();
        Stream.of(one.person(), other.person())
                .distinct()
                .flatMap(person -> decisions.about(person).stream())
                .filter(decision -> decision.isAbout(one.id(), other.id()))
                .forEach(said::add);
        return LinkStory.words(List.copyOf(said));
    }
}
