package org.rowan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.rowan.platform.users.SignedInUser;
import org.rowan.platform.users.Users;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its next click once the account was disabled, got other roles or another
 * password, and keeps a person with a one-time password on the page that changes it.
 */
final class SessionStillGood extends OncePerRequestFilter {
    private final Users users;

    SessionStillGood(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedInUser user)) {
            chain.doFilter(request, response);
        } else if (!isCurrent(user)) {
            end(request);
            response.sendRedirect(DoorConfiguration.SIGN_IN + "?ended");
        } else if (user.mustChange() && !isOpenBeforeChange(request.getRequestURI())) {
            response.sendRedirect(DoorConfiguration.PASSWORD);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isCurrent(SignedInUser user) {
        return users.find(user.name())
                .filter(account -> !account.disabled() && account.version() == user.version())
                .isPresent();
    }

    private static boolean isOpenBeforeChange(String path) {
        return path.equals(DoorConfiguration.PASSWORD) || path.equals(DoorConfiguration.SIGN_OUT);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
