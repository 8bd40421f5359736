package org.rowan.allocate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rowan.kernel.UnusableInput;

/** Finds the table of addresses: the operator's own, the demonstration's, or none. */
final class IpTables {
    private static final String DEMONSTRATION = "ip-demonstration.csv";

    private IpTables() {}

    /**
     * @param setting the file that the setting {@code tables.ip-countries} names, from the data
     *     folder; empty when there is none
     */
    static IpCountries of(Path dataFolder, String setting, boolean demonstration) {
        if (!setting.isBlank()) {
            Path file = dataFolder.resolve(setting.strip());
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                return IpCountries.read(file.toString(), lines);
            } catch (IOException unreadable) {
                throw new UnusableInput(
                        "the table of addresses cannot be read",
                        file.toString(),
                        "a readable file, or take the setting tables.ip-countries out");
            }
        }
        return demonstration ? ofDemonstration() : IpCountries.NONE;
    }

    private static IpCountries ofDemonstration() {
        try (InputStream stream = IpTables.class.getResourceAsStream(DEMONSTRATION)) {
            if (stream == null) {
                throw new IllegalStateException(DEMONSTRATION + " is not in the build");
            }
            return IpCountries.read(
                    DEMONSTRATION,
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
