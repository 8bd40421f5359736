package org.rowan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever is not signed in away before a file they send is read: looking for the form's token
 * reads the whole body.
 */
final class SignedInBeforeUpload extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean upload = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (upload && (who == null || !who.isAuthenticated())) {
            response.sendRedirect(DeskDoorConfiguration.SIGN_IN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
