package org.rowan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the public paths and the desk apart when {@code --desk-port} gives the desk a port of its
 * own: on that port there are {@code /desk}, {@code /actuator} and {@code /api}, on the other one
 * everything else.
 */
final class RoomsByPort extends OncePerRequestFilter {
    private final int deskPort;

    /**
     * @param deskPort the desk's own port, 0 when all share one
     */
    RoomsByPort(int deskPort) {
        this.deskPort = deskPort;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = PlainAddresses.path(request);
        if (deskPort == 0 || isShared(path)) {
            chain.doFilter(request, response);
        } else if (isInside(path) == (request.getLocalPort() == deskPort)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isInside(String path) {
        return path.equals("/")
                || below(path, "/desk")
                || below(path, "/actuator")
                || below(path, "/api");
    }

    private static boolean isShared(String path) {
        return below(path, "/assets")
                || below(path, "/webjars")
                || path.equals("/favicon.ico")
                || path.equals("/error");
    }

    private static boolean below(String path, String room) {
        return path.equals(room) || path.startsWith(room + "/");
    }
}
