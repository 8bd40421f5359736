package org.rowan.platform.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;

/**
 * Where a server listens and what protects the way to it.
 *
 * @param bind address or host name to listen on
 * @param port 0 for any free one
 * @param deskPort the port of {@code /desk} and {@code /actuator} alone, 0 when they share {@code
 *     port}
 * @param certificate PEM file of the certificate and its chain, null without TLS
 * @param key PEM file of the certificate's private key, null without TLS
 * @param behindProxy whether a proxy that ends TLS stands in front, so that its {@code
 *     X-Forwarded-…} headers hold
 */
public record Door(
        String bind,
        int port,
        int deskPort,
        @Nullable Path certificate,
        @Nullable Path key,
        boolean behindProxy) {
    public static final int USUAL_PORT = 8470;

    /** This machine only, without TLS. */
    public static Door onLoopback(int port) {
        return new Door("127.0.0.1", port, 0, null, null, false);
    }

    /**
     * Refuses a door through which passwords would travel in the clear, or whose files cannot be
     * used.
     */
    void check() {
        if ((certificate == null) != (key == null)) {
            throw new UnusableInput(
                    "TLS needs a certificate and its key, and only one is given",
                    certificate == null ? "--tls-cert" : "--tls-key",
                    "--tls-cert FILE and --tls-key FILE together");
        }
        readable(certificate, "--tls-cert");
        readable(key, "--tls-key");
        if (!isLoopback() && !hasTls() && !behindProxy) {
            throw new UnusableInput(
                    "on " + bind + " passwords and referrals would travel in the clear",
                    "--bind",
                    "--tls-cert FILE --tls-key FILE, or --behind-proxy when a proxy of yours ends TLS in front of Rowan");
        }
        if (deskPort != 0 && deskPort == port) {
            throw new UnusableInput(
                    "the desk's own port is the port of the rest", "--desk-port", "another number");
        }
    }

    private static void readable(@Nullable Path file, String option) {
        if (file != null && !Files.isReadable(file)) {
            throw new UnusableInput(
                    "this file cannot be read",
                    option + " " + file,
                    "check its name and its rights");
        }
    }

    boolean isLoopback() {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new UnusableInput(
                    "there is no address " + bind,
                    "--bind",
                    "an address of this machine, such as 0.0.0.0");
        }
    }

    boolean hasTls() {
        return certificate != null;
    }

    /** The properties with which Spring Boot opens this door. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", bind);
        properties.put("server.port", port);
        properties.put("rowan.desk-port", deskPort);
        properties.put("rowan.behind-proxy", behindProxy);
        properties.put("server.servlet.session.cookie.secure", hasTls() || behindProxy);
        if (hasTls() || behindProxy) {
            // A browser keeps a cookie of this name from no other host and no clear-text page.
            properties.put("server.servlet.session.cookie.name", "__Host-rowan");
            properties.put("server.servlet.session.cookie.path", "/");
        }
        if (behindProxy) {
            properties.put("server.forward-headers-strategy", "native");
        }
        if (certificate != null && key != null) {
            properties.put(
                    "spring.ssl.bundle.pem.door.keystore.certificate",
                    "file:" + certificate.toAbsolutePath());
            properties.put(
                    "spring.ssl.bundle.pem.door.keystore.private-key",
                    "file:" + key.toAbsolutePath());
            properties.put("server.ssl.bundle", "door");
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        }
        return properties;
    }

    /**
     * The address to type into a browser.
     *
     * @param listening the port that was really opened
     */
    String address(int listening) {
        boolean everywhere = bind.equals("0.0.0.0") || bind.equals("::");
        String host = everywhere ? "localhost" : bind.contains(":") ? "[" + bind + "]" : bind;
        return (hasTls() ? "https" : "http") + "://" + host + ":" + listening;
    }
}
