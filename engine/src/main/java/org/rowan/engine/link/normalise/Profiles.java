package org.rowan.engine.link.normalise;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Normaliser of profile addresses; nothing is ever fetched. Version {@value #VERSION}. */
public final class Profiles {
    /** Rises whenever a canonical form changes. */
    public static final int VERSION = 1;

    private Profiles() {}

    /**
     * Host and path without scheme, {@code www.}, query, fragment and closing slash; the host is
     * the scope.
     */
    public static Normalised profile(String raw, Overlay overlay) {
        String bare = raw.strip();
        if (bare.isEmpty()) {
            return Normalised.absent();
        }
        try {
            URI uri = new URI(bare.contains("://") ? bare : "https://" + bare);
            String host =
                    uri.getHost() == null
                            ? ""
                            : uri.getHost()
                                    .toLowerCase(Locale.ROOT)
                                    .replaceFirst("^(www|m|mobile)\\.", "");
            String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
            if (host.isEmpty() || path.length() < 2) {
                return Normalised.unusable("the address names a site, not a profile");
            }
            if (overlay == Overlay.NONE
                    && host.matches("(.*\\.)?(example(\\.(com|net|org))?|test|invalid)")) {
                return Normalised.unusable("“" + host + "” is reserved for examples");
            }
            return new Normalised.Value(host + path.toLowerCase(Locale.ROOT), host);
        } catch (URISyntaxException problem) {
            return Normalised.unusable("“" + bare + "” is not an address on the web");
        }
    }
}
