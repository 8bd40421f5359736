package org.rowan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away requests whose Host header names another server: a name that somebody else's DNS gives
 * this address would otherwise make a colleague's browser read the desk for a stranger's page.
 *
 * <p>Allowed are plain IP addresses, which no DNS decides about, {@code localhost}, the name the
 * server is bound to, and the names in the setting {@code door.hosts}.
 */
final class AllowedHosts extends OncePerRequestFilter {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final Set<String> names = new HashSet<>();

    AllowedHosts(Environment settings) {
        names.add("localhost");
        names.add(plain(settings.getProperty("server.address", "localhost")));
        for (String name : settings.getProperty("rowan.door.hosts", "").split(",")) {
            names.add(plain(name));
        }
        names.remove("");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = plain(String.valueOf(request.getServerName()));
        if (names.contains(host) || isAddress(host)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream()
                .write(
                        "This server does not answer to that name. Try: its own name, or have its operator add the name to door.hosts in rowan.yaml.\n"
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean isAddress(String host) {
        return IPV4.matcher(host).matches() || host.startsWith("[") || host.contains(":");
    }
}
