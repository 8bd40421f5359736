package org.rowan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away sign-ins from an address from which too many have failed, before the costly check of
 * the password.
 */
final class KnockFilter extends OncePerRequestFilter {
    private static final Set<String> STEPS =
            Set.of(DeskDoorConfiguration.SIGN_IN, DeskDoorConfiguration.CODE);

    private final KnockCounter knocks;

    KnockFilter(KnockCounter knocks) {
        this.knocks = knocks;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signIn =
                request.getMethod().equals("POST") && STEPS.contains(PlainAddresses.path(request));
        if (signIn && knocks.tooMany(request.getRemoteAddr())) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
