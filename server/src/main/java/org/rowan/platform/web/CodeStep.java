package org.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rowan.platform.users.CodeTyped;
import org.rowan.platform.users.SignedInUser;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of signing in: takes the code of whoever has given their password. */
final class CodeStep extends AbstractAuthenticationProcessingFilter {
    CodeStep() {
        super(
                PathPatternRequestMatcher.withDefaults()
                        .matcher(HttpMethod.POST, DeskDoorConfiguration.CODE));
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof SignedInUser user)) {
            throw new InsufficientAuthenticationException("the password comes first");
        }
        String code = request.getParameter("code");
        return getAuthenticationManager()
                .authenticate(new CodeTyped(user, code == null ? "" : code));
    }
}
