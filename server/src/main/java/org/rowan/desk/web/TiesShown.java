package org.rowan.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.desk.DescribeTies;
import org.rowan.desk.TieView;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.rowan.outcome.Packages;
import org.rowan.outcome.SentPackage;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What the queue and the page of a case show of links: an officer whose case may be about the same
 * human as a colleague's is told on both, and a case shows what was sent.
 */
@ControllerAdvice(assignableTypes = {QueuePage.class, CasePage.class})
final class TiesShown {
    private final DescribeTies ties;
    private final Packages packages;

    TiesShown(DescribeTies ties, Packages packages) {
        this.ties = ties;
        this.packages = packages;
    }

    @ModelAttribute("tied")
    List<TieView> tied(HttpServletRequest request, @Nullable Authentication who) {
        if (who == null || !request.getMethod().equals("GET")) {
            return List.of();
        }
        CaseId shown = shown(request);
        return ties.all().stream()
                .filter(tie ->
                        shown == null ? tie.isHeldBy(who.getName()) : tie.isAbout(shown.toString()))
                .toList();
    }

    @ModelAttribute("sent")
    List<SentPackage> sent(HttpServletRequest request) {
        CaseId shown = shown(request);
        return shown == null || !request.getMethod().equals("GET")
                ? List.of()
                : packages.sent(shown);
    }

    /** The case whose page this is; null on the queue. */
    private static @Nullable CaseId shown(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> named ? named.get("id") : null;
        try {
            return id == null ? null : CaseId.parse(id.toString());
        } catch (UnusableInput notAnId) {
            return null;
        }
    }
}
