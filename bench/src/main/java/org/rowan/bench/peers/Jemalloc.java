package org.rowan.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.rowan.kernel.UnusableInput;

/** The allocator jemalloc, without which FAISS is 3 to 7 times slower and no fair peer. */
final class Jemalloc {
    private static final String LIBRARY = "libjemalloc.so.2";

    private Jemalloc() {}

    /** Where it lies; installed with the package manager when it is missing and that is allowed. */
    static Path library() throws IOException, InterruptedException {
        Optional<Path> found = find();
        if (found.isEmpty()
                && "root".equals(System.getProperty("user.name"))
                && Files.exists(Path.of("/usr/bin/apt-get"))) {
            System.err.println("rowan: installing libjemalloc2");
            install("update");
            install("install", "-y", "libjemalloc2");
            found = find();
        }
        return found.orElseThrow(() ->
                new UnusableInput(
                        "FAISS has to run under jemalloc to be a fair peer, and it is not installed",
                        LIBRARY,
                        "apt-get install libjemalloc2   (Fedora: dnf install jemalloc)"));
    }

    private static void install(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 2];
        command[0] = "apt-get";
        command[1] = "-q";
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Optional<Path> find() throws IOException {
        for (String folder : new String[] {"/usr/lib64", "/usr/lib", "/usr/local/lib"}) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files =
                        Files.find(Path.of(folder), 2, (path, a) -> path.endsWith(LIBRARY))) {
                    Optional<Path> found = files.findFirst();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
