package org.rowan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen in the sources of every module: headings, sizes, null-marking. */
class SourceRulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("engine", "testkit", "server", "bench");
    private static final int MOST_LINES = 350;

    /** A test class may hold some more scenarios. */
    private static final int MOST_LINES_OF_A_TEST = 450;

    private static final List<String> ROOMS =
            List.of(
                    "intake",
                    "match",
                    "link",
                    "assess",
                    "allocate",
                    "desk",
                    "outcome",
                    "statistics",
                    "retention",
                    "exchange",
                    "audit");

    /** Types that are longer than they may be; the list may only get shorter. */
    private static final Set<String> TOO_LONG = Set.of();

    @Test
    void noTypeIsLongerThanAPersonCanHoldInMind() {
        assertThat(files(file -> lines(file).size() > most(file)))
                .containsExactlyInAnyOrderElementsOf(TOO_LONG);
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() {
        Set<String> without = new TreeSet<>();
        for (String module : MODULES) {
            for (Path folder : foldersWithTypes(ROOT.resolve(module).resolve("src/main/java"))) {
                Path about = folder.resolve("package-info.java");
                if (!Files.exists(about)
                        || !text(about).contains("@NullMarked")
                        || !text(about).startsWith("/**")) {
                    without.add(relative(folder));
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyRoomSaysWhatItTakesInGivesOutAndHoldsTrue() {
        for (String room : ROOMS) {
            String about =
                    text(
                            ROOT.resolve(
                                    "server/src/main/java/org/rowan/"
                                            + room
                                            + "/package-info.java"));
            assertThat(about)
                    .as(room)
                    .contains("Takes in", "Gives out", "Invariants", "Start reading at", "May use");
        }
    }

    private static int most(Path file) {
        return relative(file).contains("src/test") ? MOST_LINES_OF_A_TEST : MOST_LINES;
    }

    private static Set<String> files(Predicate<Path> which) {
        Set<String> found = new TreeSet<>();
        for (String module : MODULES) {
            for (Path file : sources(ROOT.resolve(module).resolve("src"))) {
                if (which.test(file)) {
                    found.add(relative(file));
                }
            }
        }
        return found;
    }

    private static Set<Path> foldersWithTypes(Path root) {
        Set<Path> folders = new TreeSet<>();
        sources(root).forEach(file -> folders.add(file.getParent()));
        return folders;
    }

    private static List<Path> sources(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String relative(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
