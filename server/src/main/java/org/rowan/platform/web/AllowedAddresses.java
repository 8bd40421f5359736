package org.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The addresses that may read the figures of operations: this machine, unless {@code metrics.allow}
 * names others.
 */
record AllowedAddresses(List<IpAddressMatcher> ranges) {
    /**
     * Reads {@code rowan.metrics.allow}: addresses and CIDR ranges with commas between them. Behind
     * a proxy every request may seem to come from this machine, so there nobody is allowed unless
     * it is set.
     */
    static AllowedAddresses of(Environment settings) {
        boolean proxied = settings.getProperty("rowan.behind-proxy", Boolean.class, false);
        String written =
                settings.getProperty("rowan.metrics.allow", proxied ? "" : "127.0.0.0/8,::1");
        return new AllowedAddresses(
                Arrays.stream(written.split(",", -1))
                        .map(String::strip)
                        .filter(range -> !range.isEmpty())
                        .map(IpAddressMatcher::new)
                        .toList());
    }

    AuthorizationDecision decide(HttpServletRequest request) {
        return new AuthorizationDecision(
                ranges.stream().anyMatch(range -> range.matches(request.getRemoteAddr())));
    }
}
