package org.rowan.match.hma;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request of an HMA client.
 *
 * @param http the request
 * @param path its path below {@code /hma}, cut at slashes, empty parts left out
 * @param client who asks, for the audit
 */
record HmaRequest(HttpServletRequest http, List<String> path, String client) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST_JSON = 1 << 20;

    HmaRequest {
        path = List.copyOf(path);
    }

    String method() {
        return http.getMethod();
    }

    @Nullable String query(String name) {
        return noNul(http.getParameter(name));
    }

    /** PostgreSQL takes no NUL in a text; who sends one made a mistake or tries something. */
    private static @Nullable String noNul(@Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new HmaProblem(400, "The request holds a NUL character");
        }
        return text;
    }

    /** The words of a list parted by commas; empty when the parameter is absent. */
    List<String> queryList(String name) {
        String list = query(name);
        if (list == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String word : list.split(",")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    /** A parameter that must be there, else 422. */
    String required(String name) {
        String value = query(name);
        if (value == null) {
            throw new HmaProblem(
                    HmaAnswer.unprocessable("missing", name, "Field required", Map.of()));
        }
        return value;
    }

    boolean flag(String name) {
        String value = query(name);
        return value != null && Lax.bool(name, value);
    }

    boolean isMultipart() {
        String type = http.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/form-data", 0, 19);
    }

    /** The JSON object of the body; empty when there is no body. */
    Optional<Map<String, Object>> json() {
        try {
            byte[] body = http.getInputStream().readNBytes(LARGEST_JSON + 1);
            if (body.length > LARGEST_JSON) {
                throw new HmaProblem(413, "Content too large");
            }
            if (body.length == 0) {
                return Optional.empty();
            }
            Object value = JSON.readValue(body, Object.class);
            noNul(String.valueOf(value));
            if (value instanceof Map<?, ?> map) {
                Map<String, Object> fields = new java.util.LinkedHashMap<>();
                map.forEach((key, field) -> fields.put(String.valueOf(key), field));
                return Optional.of(fields);
            }
            throw new HmaProblem(400, "Expected a JSON object");
        } catch (JacksonException notJson) {
            throw new HmaProblem(400, "The body is not JSON");
        } catch (IOException cutOff) {
            throw new HmaProblem(400, "The body could not be read to its end");
        }
    }

    /** The JSON object of a body that must be there. */
    Map<String, Object> body() {
        return json().orElseThrow(() -> new HmaProblem(400, "Expected a JSON object"));
    }

    /** The parts of a multipart body that are files. */
    List<Part> files() {
        return parts().stream().filter(part -> part.getSubmittedFileName() != null).toList();
    }

    /** A form field of a multipart body. */
    Optional<String> form(String name) {
        for (Part part : parts()) {
            if (part.getName().equals(name) && part.getSubmittedFileName() == null) {
                return Optional.of(text(part));
            }
        }
        return Optional.empty();
    }

    private List<Part> parts() {
        if (!isMultipart()) {
            return List.of();
        }
        try {
            return List.copyOf(http.getParts());
        } catch (IllegalStateException tooLarge) {
            throw new HmaProblem(413, "Content too large");
        } catch (IOException | ServletException broken) {
            throw new HmaProblem(400, "The multipart body is broken");
        }
    }

    private static String text(Part part) {
        try {
            String text =
                    new String(
                            part.getInputStream().readNBytes(LARGEST_JSON), StandardCharsets.UTF_8);
            noNul(text);
            return text;
        } catch (IOException cutOff) {
            throw new HmaProblem(400, "The multipart body is broken");
        }
    }
}
