package org.rowan.match.hma;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rowan.match.hma.ClientKeys.Client;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets clients in: by a Bearer key, or without one when so configured ({@code rowan.hma.open=true})
 * and the client is on this machine.
 *
 * <p>An open door is for programs on this machine, not for web pages open in a browser on it: a
 * request that a page of another site caused, or under another name than this machine's, stays out.
 */
@Component
class ClientDoor {
    private static final String BEARER = "Bearer ";
    private static final List<String> FREE = List.of("status", "site-map");

    private final ClientKeys keys;
    private final boolean open;

    /** Behind a proxy every client may seem to be on this machine, so there it is never open. */
    ClientDoor(
            ClientKeys keys,
            @Value("${rowan.hma.open:false}") boolean open,
            @Value("${rowan.behind-proxy:false}") boolean proxied) {
        this.keys = keys;
        this.open = open && !proxied;
    }

    /** Who asks, for the audit; empty to refuse. */
    Optional<String> admit(HttpServletRequest request, List<String> path) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return keys.owner(header.substring(BEARER.length()).strip())
                    .map(client -> named(client, request, path));
        }
        if (!path.isEmpty() && FREE.contains(path.getFirst())) {
            return Optional.of("hma:anybody");
        }
        return open && isHere(request) ? Optional.of("hma:local") : Optional.empty();
    }

    private static String named(Client client, HttpServletRequest request, List<String> path) {
        boolean curation = !path.isEmpty() && path.getFirst().equals("c");
        if (curation && !client.curates() && !request.getMethod().equals("GET")) {
            throw new HmaProblem(403, "This key looks up and hashes; it changes no banks");
        }
        return "hma:" + client.name();
    }

    private static boolean isHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return isLoopback(request.getRemoteAddr())
                && isOwnName(request.getServerName())
                && request.getHeader("Origin") == null
                && request.getHeader("X-Forwarded-For") == null
                && (site == null || site.equals("none") || site.equals("same-origin"));
    }

    private static boolean isOwnName(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        return name.equals("localhost") || (name.matches("[0-9.]+|[0-9a-f:]+") && isLoopback(name));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
