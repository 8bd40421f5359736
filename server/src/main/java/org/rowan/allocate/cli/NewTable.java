package org.rowan.allocate.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine.Option;

/** The options of a command that estimates a table: which version it gets and where it goes. */
public final class NewTable {
    @Option(
            names = "--table-version",
            required = true,
            paramLabel = "TEXT",
            description = "The new table's version.")
    private String version = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write it; must not exist yet.")
    private Path out = Path.of("");

    /**
     * The version it gets.
     *
     * @param before that of the table it starts from
     * @throws UnusableInput when it is the same or blank
     */
    public String version(String before) {
        if (version.isBlank() || version.equals(before)) {
            throw new UnusableInput(
                    "a new table needs a version of its own", "--table-version", "another name");
        }
        return version;
    }

    /**
     * Writes it, over nothing that is there.
     *
     * @return where it went
     * @throws UnusableInput when something is there, or it cannot be written
     */
    public Path write(String text) {
        try {
            return Files.writeString(
                    out, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw new UnusableInput(
                    "a table stands there already and is not written over",
                    out.toString(),
                    "another --out");
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the table cannot be written: " + problem.getClass().getSimpleName(),
                    out.toString(),
                    "a path in a folder that exists and may be written");
        }
    }
}
