package org.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people sign in. */
@Controller
final class SignInPage {
    /** What the page is told in its address, and says. */
    private static final List<String> TOLD =
            List.of("refused", "ended", "out", "away", "unconfirmed");

    private final ObjectProvider<SignInProvider> provider;

    SignInPage(ObjectProvider<SignInProvider> provider) {
        this.provider = provider;
    }

    @GetMapping(DeskDoorConfiguration.SIGN_IN)
    String page(HttpServletRequest request, Model page) {
        TOLD.forEach(what -> page.addAttribute(what, request.getParameter(what) != null));
        provider.ifAvailable(one -> {
            page.addAttribute("provider", one.name());
            page.addAttribute("endSession", one.endSession());
        });
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ProviderStep.STRANGER) instanceof String who) {
            page.addAttribute("stranger", who);
            session.removeAttribute(ProviderStep.STRANGER);
        }
        return "platform/sign-in";
    }
}
