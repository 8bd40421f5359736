package org.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.users.Factors;
import org.rowan.platform.users.SignedInUser;
import org.rowan.platform.users.Users;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which people change their own password; after a change they sign in anew. */
@Controller
final class PasswordPage {
    private static final String VIEW = "platform/password";

    private final Users users;
    private final KnockCounter knocks;
    private final EntriesOnRecord record;

    PasswordPage(Users users, KnockCounter knocks, EntriesOnRecord record) {
        this.users = users;
        this.knocks = knocks;
        this.record = record;
    }

    @GetMapping(DeskDoorConfiguration.PASSWORD)
    String page(@AuthenticationPrincipal SignedInUser user, Authentication who, Model page) {
        page.addAttribute("byProvider", Factors.byProvider(who));
        page.addAttribute("mustChange", user.mustChange());
        return VIEW;
    }

    @PostMapping(DeskDoorConfiguration.PASSWORD)
    String change(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam String present,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        // Whoever found a desk unlocked does not get to guess the password behind it.
        String guesses = "password of " + user.name();
        if (knocks.tooMany(guesses)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            if (!wanted.equals(again)) {
                throw new UnusableInput(
                        "the two new passwords differ", "again", "type the new one twice");
            }
            users.changePassword(user.name(), present, wanted);
            record.note(user.name(), "changed-password", request.getRemoteAddr());
        } catch (UnusableInput objection) {
            if (objection.where().equals("present")) {
                knocks.failed(guesses);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("mustChange", user.mustChange());
            page.addAttribute("objection", objection.what());
            page.addAttribute("tryThis", objection.tryThis());
            return VIEW;
        }
        request.getSession().invalidate();
        return "redirect:" + DeskDoorConfiguration.SIGN_IN + "?ended";
    }
}
