package org.rowan.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bare address, which leads to the desk. */
@Controller
final class FrontPage {
    @GetMapping("/")
    String front() {
        return "redirect:/desk";
    }
}
