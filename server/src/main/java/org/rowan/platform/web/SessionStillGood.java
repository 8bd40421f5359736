package org.rowan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.rowan.platform.users.Factors;
import org.rowan.platform.users.SignedInUser;
import org.rowan.platform.users.Users;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its next click once the account was disabled, got other roles or another
 * password, or half a day after it began however busy it was, and keeps a person with a one-time
 * password on the page that changes it.
 */
final class SessionStillGood extends OncePerRequestFilter {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Users users;
    private final InstantSource clock;

    SessionStillGood(Users users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedInUser user)) {
            chain.doFilter(request, response);
        } else if (!isCurrent(user) || isOld(request)) {
            end(request);
            response.sendRedirect(DeskDoorConfiguration.SIGN_IN + "?ended");
        } else if (user.mustChange()
                && !Factors.lackCode(authentication)
                && !isOpenBeforeChange(request.getRequestURI())) {
            response.sendRedirect(DeskDoorConfiguration.PASSWORD);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isCurrent(SignedInUser user) {
        return users.find(user.name())
                .filter(account -> !account.disabled() && account.version() == user.version())
                .isPresent();
    }

    /** A session begins anew when somebody signs in. */
    private boolean isOld(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && Instant.ofEpochMilli(session.getCreationTime())
                        .plus(LONGEST)
                        .isBefore(clock.instant());
    }

    private static boolean isOpenBeforeChange(String path) {
        return path.equals(DeskDoorConfiguration.PASSWORD)
                || path.equals(DeskDoorConfiguration.SIGN_OUT);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
