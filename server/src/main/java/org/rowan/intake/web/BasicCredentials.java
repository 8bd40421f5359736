package org.rowan.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Name and password of an HTTP Basic header (RFC 7617, UTF-8). */
record BasicCredentials(String name, String password) {
    private static final String SCHEME = "Basic ";

    /** The credentials of a request; null when it has none that can be read. */
    static @Nullable BasicCredentials of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? null
                    : new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "credentials of " + name;
    }
}
