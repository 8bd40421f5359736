package org.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.users.FactorSecret;
import org.rowan.platform.users.Factors;
import org.rowan.platform.users.SecondFactor;
import org.rowan.platform.users.SecondFactors;
import org.rowan.platform.users.SignedInUser;
import org.rowan.platform.users.Users;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of the second factor: the one that asks for a code, and the one on which an app is set
 * up, as everybody must before anything else where it is asked of them.
 *
 * <p>The secret lies in the session until a code shows that the app has it. An open session is not
 * enough to set up an app: the password is typed again, and a code of the app that it replaces.
 */
@Controller
final class SecondFactorPage {
    private static final String VIEW = "platform/second-factor";
    private static final String DRAWN = "rowan.second-factor";

    private final SecondFactors factors;
    private final Users users;
    private final EntriesOnRecord record;
    private final String issuer;

    SecondFactorPage(
            SecondFactors factors, Users users, EntriesOnRecord record, Environment settings) {
        this.factors = factors;
        this.users = users;
        this.record = record;
        this.issuer =
                ("Rowan " + settings.getProperty("rowan.organisation", ""))
                        .strip()
                        .replace(":", "");
    }

    @GetMapping(DeskDoorConfiguration.CODE)
    String code(HttpServletRequest request, Model page) {
        page.addAttribute("refused", request.getParameter("refused") != null);
        return "platform/code";
    }

    @GetMapping(DeskDoorConfiguration.SECOND_FACTOR)
    String page(
            @AuthenticationPrincipal SignedInUser user,
            Authentication who,
            HttpServletRequest request,
            Model page) {
        if (Factors.byProvider(who)) {
            return "redirect:" + DeskDoorConfiguration.PASSWORD;
        }
        HttpSession session = request.getSession();
        if (user.secondFactor() != SecondFactor.SET_UP && session.getAttribute(DRAWN) == null) {
            session.setAttribute(DRAWN, factors.draw());
        }
        return shown(user, session, page);
    }

    private String shown(SignedInUser user, HttpSession session, Model page) {
        page.addAttribute("mustSetUp", user.secondFactor() == SecondFactor.TO_SET_UP);
        if (session.getAttribute(DRAWN) instanceof FactorSecret secret) {
            page.addAttribute("secret", secret.grouped());
            page.addAttribute("address", secret.address(issuer, user.name()));
            page.addAttribute("issuer", issuer);
            page.addAttribute("name", user.name());
        }
        factors.find(user.name()).ifPresent(there -> page.addAttribute("there", there));
        return VIEW;
    }

    /** Whoever replaces an app shows first that they have it. */
    @PostMapping(DeskDoorConfiguration.SECOND_FACTOR + "/another")
    String another(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam String password,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (!users.confirm(user.name(), password, code)) {
            return refused(user, request, response, page, wrong());
        }
        request.getSession().setAttribute(DRAWN, factors.draw());
        return "redirect:" + DeskDoorConfiguration.SECOND_FACTOR;
    }

    @PostMapping(DeskDoorConfiguration.SECOND_FACTOR)
    String setUp(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam String password,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (!(request.getSession().getAttribute(DRAWN) instanceof FactorSecret secret)) {
            return "redirect:" + DeskDoorConfiguration.SECOND_FACTOR;
        }
        try {
            if (!users.confirm(user.name(), password)) {
                throw wrong();
            }
            page.addAttribute("codes", factors.setUp(user.name(), secret, code));
        } catch (UnusableInput objection) {
            return refused(user, request, response, page, objection);
        }
        request.getSession().removeAttribute(DRAWN);
        users.find(user.name())
                .map(Factors::afterSettingUp)
                .ifPresent(whole -> SessionsGoOn.as(whole, request, response));
        if (user.secondFactor() == SecondFactor.TO_SET_UP) {
            record.note(user.name(), "signed-in", request.getRemoteAddr());
        }
        return "platform/recovery-codes";
    }

    private String refused(
            SignedInUser user,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            UnusableInput objection) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("objection", objection.what());
        page.addAttribute("tryThis", objection.tryThis());
        return shown(user, request.getSession(), page);
    }

    private static UnusableInput wrong() {
        return new UnusableInput(
                "what was typed is not yours",
                "password",
                "all of it again; after five wrong ones the account is locked");
    }
}
