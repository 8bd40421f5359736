package org.rowan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds nothing behind the name of a receiver that is written in an odd way, such as {@code
 * /%69spws}: the container would lead it there and the filters that follow would look for another
 * door.
 */
final class PlainAddresses extends OncePerRequestFilter {
    private static final Pattern SLASHES = Pattern.compile("^/+");

    /**
     * The path that the container looks for, decoded; the address as typed may write any letter of
     * it as {@code %64}.
     */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean byPrefix = request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH;
        String path = SLASHES.matcher(request.getRequestURI()).replaceFirst("/");
        if (byPrefix && !path.startsWith(request.getServletPath() + "/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
