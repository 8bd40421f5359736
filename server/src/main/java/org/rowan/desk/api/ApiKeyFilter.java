package org.rowan.desk.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rowan.desk.ApiClients;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a client by its Bearer key (RFC 6750) and gives the request the client's roles. */
final class ApiKeyFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final ApiClients clients;

    ApiKeyFilter(ApiClients clients) {
        this.clients = clients;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiClients.Client> client = client(request.getHeader("Authorization"));
        if (client.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(token(client.get()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<ApiClients.Client> client(@org.jspecify.annotations.Nullable String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? clients.owner(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** Named as the audit names it, so that no program passes for a person. */
    private static UsernamePasswordAuthenticationToken token(ApiClients.Client client) {
        List<SimpleGrantedAuthority> roles =
                client.roles().stream()
                        .map(role -> "ROLE_" + role.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .sorted()
                        .map(SimpleGrantedAuthority::new)
                        .toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                "api:" + client.name(), null, roles);
    }
}
