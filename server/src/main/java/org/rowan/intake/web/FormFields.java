package org.rowan.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the field {@code id} of a form, whether sent as multipart or url-encoded. */
final class FormFields {
    private static final int LONGEST_FORM = 1 << 14;
    private static final int LONGEST_ID = 32;
    private static final int LONGEST_BOUNDARY = 200;

    private FormFields() {}

    /** The report number; null when there is none. */
    static @Nullable Long id(HttpServletRequest request) throws IOException {
        String boundary = boundary(request.getContentType());
        if (boundary == null) {
            return urlEncoded(request);
        }
        MultipartStream parts = new MultipartStream(request.getInputStream(), boundary);
        for (MultipartStream.Part part = parts.next(); part != null; part = parts.next()) {
            if (part.name().equals("id")) {
                return id(part);
            }
        }
        return null;
    }

    static @Nullable Long id(MultipartStream.Part part) throws IOException {
        return number(new String(part.body().readNBytes(LONGEST_ID), StandardCharsets.UTF_8));
    }

    /** The boundary of a multipart content type; null when it is none. */
    static @Nullable String boundary(@Nullable String contentType) {
        if (contentType == null
                || !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return null;
        }
        for (String parameter : contentType.split(";")) {
            String[] pair = parameter.strip().split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("boundary")) {
                String boundary = pair[1].strip().replace("\"", "");
                boolean usable = !boundary.isEmpty() && boundary.length() <= LONGEST_BOUNDARY;
                return usable ? boundary : null;
            }
        }
        return null;
    }

    private static @Nullable Long urlEncoded(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_FORM);
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            if (pair.startsWith("id=")) {
                try {
                    return number(URLDecoder.decode(pair.substring(3), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException notEncoded) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable Long number(String text) {
        String stripped = text.strip();
        boolean digits =
                !stripped.isEmpty()
                        && stripped.length() <= 18
                        && stripped.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.valueOf(stripped) : null;
    }
}
