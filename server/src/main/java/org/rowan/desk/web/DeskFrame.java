package org.rowan.desk.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs: who is signed in and what they may do. */
@ControllerAdvice(basePackageClasses = DeskFrame.class)
final class DeskFrame {
    @ModelAttribute("me")
    String me(@Nullable Authentication who) {
        return who == null ? "" : who.getName();
    }

    @ModelAttribute("may")
    May may(@Nullable Authentication who) {
        return who == null ? May.NOTHING : May.of(who.getAuthorities());
    }
}
