package org.rowan.allocate.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rowan.kernel.UnusableInput;

/** A document that holds the simulator's tables between two comments, put there by the command. */
final class TablesIn {
    static final String BEGIN =
            "<!-- simulator tables: written by ./rowan simulate --into FILE -->";
    static final String END = "<!-- end of the simulator tables -->";

    private final Path file;
    private final String before;
    private final String after;

    private TablesIn(Path file, String before, String after) {
        this.file = file;
        this.before = before;
        this.after = after;
    }

    /** Reads the document, so that a wrong one is told before minutes of work. */
    static TablesIn read(Path file) {
        try {
            String text = Files.readString(file);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new UnusableInput(
                        "the document has no place for the tables",
                        file.toString(),
                        "put the lines " + BEGIN + " and " + END + " into it");
            }
            return new TablesIn(
                    file, text.substring(0, begin + BEGIN.length()), text.substring(end));
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the document cannot be read: " + problem.getClass().getSimpleName(),
                    file.toString(),
                    "the path of a UTF-8 text file");
        }
    }

    void write(String tables) {
        try {
            Files.writeString(file, before + "\n\n" + tables.strip() + "\n\n" + after);
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the document cannot be written: " + problem.getClass().getSimpleName(),
                    file.toString(),
                    "a file that may be written");
        }
    }
}
