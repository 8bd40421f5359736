package org.rowan.match.hma;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.kernel.UnusableInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns HTTP into requests of the service and its answers into HTTP; every error is JSON. */
@Component
final class HmaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(HmaServlet.class);
    private static final String PREFIX = "/hma";
    private static final long WAIT_MS = 10_000;

    /** Taken for a file whose length nobody stated. */
    private static final long USUAL_FILE = 16L << 20;

    private final transient HmaRoutes routes;
    private final transient ClientDoor door;
    private final transient Room room = new Room(Runtime.getRuntime().maxMemory() / 3, WAIT_MS);

    HmaServlet(HmaRoutes routes, ClientDoor door) {
        this.routes = routes;
        this.door = door;
    }

    @Override
    protected void service(HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        HmaAnswer answer;
        try {
            List<String> path = path(http);
            Optional<String> client = door.admit(http, path);
            answer =
                    client.isPresent()
                            ? answer(new HmaRequest(http, path, client.get()))
                            : HmaAnswer.of(401, new HmaAnswer.Text("Authentication required"))
                                    .with("WWW-Authenticate", "Bearer");
        } catch (HmaProblem problem) {
            answer = problem.answer();
        } catch (UnusableInput input) {
            answer = HmaAnswer.message(400, input.what());
        } catch (RuntimeException unforeseen) {
            LOG.error("an HMA request failed: {}", unforeseen.getClass().getName());
            LOG.debug("an HMA request failed", unforeseen);
            answer =
                    HmaAnswer.message(
                            500,
                            "The server encountered an internal error and was unable to complete your request.");
        }
        write(answer, response);
    }

    /** Look-ups, which bring no file, go straight through. */
    private HmaAnswer answer(HmaRequest request) {
        boolean uploads = request.isMultipart();
        if (!uploads && !String.valueOf(request.http().getQueryString()).contains("url=")) {
            return routes.answer(request);
        }
        long stated = uploads ? request.http().getContentLengthLong() : -1;
        try (Room.Taken taken = room.take(stated < 0 ? USUAL_FILE : stated)) {
            return routes.answer(request);
        }
    }

    /** Parts of the path; a doubled slash is a single one, as clients send it. */
    private static List<String> path(HttpServletRequest http) {
        List<String> parts = new ArrayList<>();
        String path = http.getRequestURI().substring(http.getContextPath().length());
        for (String part : path.substring(path.indexOf(PREFIX) + PREFIX.length()).split("/")) {
            if (!part.isEmpty()) {
                parts.add(decoded(part));
            }
        }
        return parts;
    }

    private static String decoded(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        try {
            String clear = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (clear.indexOf('\0') < 0) {
                return clear;
            }
        } catch (IllegalArgumentException malformed) {
            // Not found, as below.
        }
        throw new HmaProblem(404, "Not found");
    }

    private static void write(HmaAnswer answer, HttpServletResponse response) {
        response.setStatus(answer.status());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        answer.headers().forEach(response::setHeader);
        byte[] body;
        if (answer.body() instanceof HmaAnswer.Text text) {
            response.setContentType("text/html; charset=utf-8");
            body = text.value().getBytes(StandardCharsets.UTF_8);
        } else if (answer.status() == 204 || answer.status() == 302) {
            body = new byte[0];
        } else {
            response.setContentType("application/json");
            body = Json.write(answer.body());
        }
        try {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (IOException clientWentAway) {
            throw new UncheckedIOException(clientWentAway);
        }
    }
}
