package org.rowan.allocate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small table of UK postcode areas (the letters a postcode begins with) and the force that covers
 * most of each. Areas were drawn for mail: many lie in two or three forces, which is said of each.
 */
final class PostcodeAreas {
    private static final Pattern AREA =
            Pattern.compile("^([A-Z]{1,2})[0-9][A-Z0-9]?\\s*[0-9][A-Z]{2}$");
    private static final String FILE = "postcode-areas.csv";
    private static final String INVENTED = "ZZ";

    private final Map<String, Covered> areas = new HashMap<>();

    /**
     * The force of a postcode area.
     *
     * @param covers how much of the area lies in it
     */
    record Covered(String area, String force, Covers covers) {}

    /** How much of an area a force covers. */
    enum Covers {
        WHOLE(""),
        /** Clearly more than half. */
        MOST("; a part of that area lies in another force"),
        /** More than any other force, and perhaps less than half. */
        LARGEST("; much of that area lies in other forces, so look at the map first");

        private final String says;

        Covers(String says) {
            this.says = says;
        }

        /** What has to be said of a case placed by it. */
        String says() {
            return says;
        }
    }

    /**
     * @param demonstration whether the area ZZ, which does not exist, counts
     */
    PostcodeAreas(boolean demonstration) {
        try (InputStream stream = PostcodeAreas.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is not in the build");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .filter(parts -> demonstration || !parts[0].equals(INVENTED))
                    .forEach(parts ->
                            areas.put(
                                    parts[0],
                                    new Covered(
                                            parts[0],
                                            parts[1],
                                            Covers.valueOf(parts[2].toUpperCase(Locale.ROOT)))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Covered> of(String postcode) {
        Matcher area = AREA.matcher(postcode.strip().toUpperCase(Locale.ROOT));
        return area.matches() ? Optional.ofNullable(areas.get(area.group(1))) : Optional.empty();
    }
}
