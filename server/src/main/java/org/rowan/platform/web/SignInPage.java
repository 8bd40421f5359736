package org.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people sign in. */
@Controller
final class SignInPage {
    @GetMapping(DeskDoorConfiguration.SIGN_IN)
    String page(HttpServletRequest request, Model page) {
        page.addAttribute("refused", request.getParameter("refused") != null);
        page.addAttribute("ended", request.getParameter("ended") != null);
        page.addAttribute("out", request.getParameter("out") != null);
        return "platform/sign-in";
    }
}
