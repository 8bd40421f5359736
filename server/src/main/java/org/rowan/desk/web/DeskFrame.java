package org.rowan.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.Alert;
import org.rowan.allocate.Alerting;
import org.rowan.platform.users.Factors;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs: who is signed in and what they may do. */
@ControllerAdvice(basePackages = {"org.rowan.desk.web", "org.rowan.statistics.web"})
final class DeskFrame {
    private final Alerting alerting;

    DeskFrame(Alerting alerting) {
        this.alerting = alerting;
    }

    /** What this person has to know now, on top of every page. */
    @ModelAttribute("alarms")
    List<Alert> alarms(@Nullable Authentication who) {
        return who == null || !who.isAuthenticated() ? List.of() : alerting.unread(who.getName());
    }

    @ModelAttribute("me")
    String me(@Nullable Authentication who) {
        return who == null ? "" : who.getName();
    }

    /** Whether they prove who they are to a provider, and have no password to type again. */
    @ModelAttribute("byProvider")
    boolean byProvider(@Nullable Authentication who) {
        return who != null && Factors.byProvider(who);
    }

    @ModelAttribute("may")
    May may(@Nullable Authentication who) {
        return who == null ? May.NOTHING : May.of(who.getAuthorities());
    }
}
