package org.rowan.match.hma;

import java.util.List;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param status HTTP status
 * @param body a map, list, text or null as JSON, or {@link Text} as it is
 * @param headers further headers
 */
record HmaAnswer(int status, Object body, Map<String, String> headers) {

    /** A body that is no JSON. */
    record Text(String value) {}

    static HmaAnswer ok(Object body) {
        return new HmaAnswer(200, body, Map.of());
    }

    static HmaAnswer of(int status, Object body) {
        return new HmaAnswer(status, body, Map.of());
    }

    static HmaAnswer message(int status, String message) {
        return of(status, Map.of("message", message));
    }

    /** The answer to a request whose fields are wrong, in the shape of the pydantic library. */
    static HmaAnswer unprocessable(String type, String field, String message, Object input) {
        return of(
                422,
                List.of(
                        Map.of(
                                "type",
                                type,
                                "loc",
                                List.of(field),
                                "msg",
                                message,
                                "input",
                                input,
                                "url",
                                "https://errors.pydantic.dev/2.13/v/" + type)));
    }

    HmaAnswer with(String header, String value) {
        Map<String, String> more = new java.util.TreeMap<>(headers);
        more.put(header, value);
        return new HmaAnswer(status, body, more);
    }
}
