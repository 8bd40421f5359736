package org.rowan.desk.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the style sheets and scripts of GOV.UK Frontend and MoJ Frontend without the GDS Transport
 * typeface and the crest, which only government services on gov.uk may use.
 */
@RestController
class FrontendAssets {
    private static final Map<String, MediaType> KNOWN =
            Map.of(
                    "govuk-frontend.min.css", MediaType.valueOf("text/css"),
                    "moj-frontend.min.css", MediaType.valueOf("text/css"),
                    "govuk-frontend.min.js", MediaType.valueOf("text/javascript"),
                    "moj-frontend.min.js", MediaType.valueOf("text/javascript"));

    private final Map<String, byte[]> ready = new ConcurrentHashMap<>();

    @GetMapping("/assets/frontend/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        MediaType type = KNOWN.get(name);
        if (type == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(ready.computeIfAbsent(name, FrontendAssets::read));
    }

    private static byte[] read(String name) {
        try (InputStream stream = FrontendAssets.class.getResourceAsStream("/frontend/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            byte[] bytes = stream.readAllBytes();
            return name.endsWith(".css") ? withoutRestrictedParts(bytes) : bytes;
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + name, unreadable);
        }
    }

    private static byte[] withoutRestrictedParts(byte[] css) {
        return new String(css, StandardCharsets.UTF_8)
                .replaceAll("@font-face\\{[^}]*\\}", "")
                .replace("GDS Transport,", "")
                .replaceAll("url\\(/assets/images/[^)]*\\)", "none")
                .getBytes(StandardCharsets.UTF_8);
    }
}
