package org.rowan.match.hma;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches a file that a client names by URL, from public addresses only.
 *
 * <p>A name is resolved once, every address it has must be public, and the connection is made to
 * the address that was checked, so that a name which changes its meaning meanwhile gains nothing.
 * Each redirect is checked the same way. No proxy of the environment is used, because it would
 * resolve the name again.
 */
@Component
final class FetchUrl {
    static final String REFUSED = "Invalid or unsafe URL provided";
    private static final int REDIRECTS = 5;
    private static final int CONNECT_MS = 5_000;
    private static final int READ_MS = 10_000;
    private static final Duration TOTAL = Duration.ofSeconds(30);

    /** Ends what takes too long, wherever it waits: in a handshake, in the headers, in the file. */
    private static final ScheduledExecutorService TIMER =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().name("fetch-deadlines").daemon().unstarted(task));

    private final Predicate<InetAddress> allowed;
    private final int largest;
    private final Duration total;

    @Autowired
    FetchUrl(@Value("${rowan.hma.largest-fetch:104857600}") int largest) {
        this(PublicAddress::isPublic, largest, TOTAL);
    }

    FetchUrl(Predicate<InetAddress> allowed, int largest, Duration total) {
        this.allowed = allowed;
        this.largest = largest;
        this.total = total;
    }

    /** A fetched file and its MIME type, empty when the server named none. */
    record Fetched(byte[] content, String contentType) {}

    /** The file behind a URL; a problem of status 400 or 413 says why there is none. */
    Fetched fetch(String url) {
        URI at = uri(url);
        long deadline = System.nanoTime() + total.toNanos();
        try {
            for (int hop = 0; hop <= REDIRECTS; hop++) {
                HttpReply reply = visit(at, deadline);
                if (reply.redirect() == null) {
                    return reply.fetched();
                }
                at = uri(at.resolve(reply.redirect()).toString());
            }
        } catch (IOException | IllegalArgumentException problem) {
            throw new HmaProblem(400, "Failed to fetch URL: " + problem.getMessage());
        }
        throw new HmaProblem(400, "Failed to fetch URL: too many redirects");
    }

    private HttpReply visit(URI at, long deadline) throws IOException {
        try (Socket plain = connect(at)) {
            ScheduledFuture<?> end =
                    TIMER.schedule(
                            () -> close(plain), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            try (Socket socket = isSecure(at) ? secured(plain, host(at), port(at)) : plain) {
                return ask(socket, at, deadline);
            } catch (IOException problem) {
                if (System.nanoTime() - deadline >= 0) {
                    throw new IOException("it took longer than " + total.toSeconds() + " seconds");
                }
                throw problem;
            } finally {
                end.cancel(false);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Whoever reads from it notices all the same.
        }
    }

    private record HttpReply(Fetched fetched, @Nullable String redirect) {}

    private static URI uri(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            // Refused below, as everything else that is no plain web address.
        }
        throw new HmaProblem(400, REFUSED);
    }

    private Socket connect(URI uri) throws IOException {
        InetAddress[] addresses = resolve(host(uri));
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new HmaProblem(400, REFUSED);
            }
        }
        Socket plain = new Socket(Proxy.NO_PROXY);
        try {
            plain.connect(new InetSocketAddress(addresses[0], port(uri)), CONNECT_MS);
            plain.setSoTimeout(READ_MS);
            return plain;
        } catch (IOException | RuntimeException problem) {
            plain.close();
            throw problem;
        }
    }

    private static boolean isSecure(URI uri) {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    private static String host(URI uri) {
        return uri.getHost().replaceAll("^\\[|]$", "");
    }

    private static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
    }

    private static InetAddress[] resolve(String host) throws IOException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException nobody) {
            throw new IOException("there is no host " + host, nobody);
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (host.chars().anyMatch(Character::isLetter) && host.indexOf(':') < 0) {
            parameters.setServerNames(java.util.List.of(new SNIHostName(host)));
        }
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private HttpReply ask(Socket socket, URI uri, long deadline) throws IOException {
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        String target =
                (path.isEmpty() ? "/" : path)
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        String host = uri.getHost() + (uri.getPort() > 0 ? ":" + uri.getPort() : "");
        String head =
                "GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: rowan\r\nAccept: image/*, video/*, */*;q=0.5\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n"
                        .formatted(target, host);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        InputStream in = socket.getInputStream();
        HttpHead reply = HttpHead.read(in);
        if (reply.status() / 100 == 3 && reply.header("location") != null) {
            return new HttpReply(new Fetched(new byte[0], ""), reply.header("location"));
        }
        if (reply.status() != 200) {
            throw new IOException("the server answered " + reply.status());
        }
        byte[] body = reply.body(in, largest, deadline);
        String type = Objects.requireNonNullElse(reply.header("content-type"), "");
        return new HttpReply(new Fetched(body, type), null);
    }
}
