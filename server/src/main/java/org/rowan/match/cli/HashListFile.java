package org.rowan.match.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rowan.kernel.UnusableInput;

/**
 * Reads a text list of hashes: a line for each, {@code algorithm,hash[,label]}, the algorithm one
 * of pdq, md5, sha1, sha256. Empty lines and lines that begin with {@code #} are passed over.
 */
final class HashListFile {
    private static final String EXPECTED = "lines must read pdq|md5|sha1|sha256,hash[,label]";

    private HashListFile() {}

    static List<ListedHash> read(Path path) {
        List<ListedHash> all = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
                number++;
                String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (!text.isBlank() && !text.startsWith("#")) {
                    all.add(parse(text, path, number));
                }
            }
        } catch (IOException e) {
            throw new UnusableInput(
                    "the list cannot be read: " + e.getMessage(),
                    path.toString(),
                    "a UTF-8 text file");
        }
        return all;
    }

    private static ListedHash parse(String text, Path path, int number) {
        String[] fields = text.split(",", 3);
        String where = path + " line " + number;
        Algorithm algorithm =
                Algorithm.named(fields[0])
                        .orElseThrow(() ->
                                new UnusableInput(
                                        "\"" + fields[0] + "\" is no algorithm known here",
                                        where,
                                        EXPECTED));
        String hash = fields.length < 2 ? "" : fields[1].strip().toLowerCase(Locale.ROOT);
        if (!algorithm.accepts(hash)) {
            throw new UnusableInput(
                    "\"" + hash + "\" is no " + algorithm.label() + " hash", where, EXPECTED);
        }
        return new ListedHash(algorithm, hash, fields.length < 3 ? "" : fields[2].strip(), number);
    }
}
