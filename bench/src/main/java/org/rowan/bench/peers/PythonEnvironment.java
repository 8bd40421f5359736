package org.rowan.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rowan.kernel.UnusableInput;

/** The Python environment with the peers in it, under {@code bench/target/peers}. */
final class PythonEnvironment {
    private static final List<String> PACKAGES =
            List.of("numpy", "pdqhash==0.2.8", "faiss-cpu==1.15.1", "Pillow==13.0.0");
    private static final String TRY =
            "install Python 3 with venv and pip (Debian: apt-get install python3-venv), with a"
                    + " network";

    private final Path folder =
            Path.of(System.getProperty("rowan.home", "."), "bench", "target", "peers");

    /** The interpreter, after the packages were installed if they are not there yet. */
    Path interpreter() throws IOException, InterruptedException {
        Path python = folder.resolve("bin").resolve("python");
        Path installed = folder.resolve("installed");
        String packages = String.join("\n", PACKAGES);
        if (!Files.exists(installed) || !Files.readString(installed).equals(packages)) {
            Files.createDirectories(folder);
            System.err.println("rowan: installing " + PACKAGES + " into " + folder);
            run(List.of("python3", "-m", "venv", folder.toString()));
            run(joined(List.of(python.toString(), "-m", "pip", "install", "-q"), PACKAGES));
            Files.writeString(installed, packages);
        }
        return python;
    }

    /** A script of this package's resources, as a file. */
    Path script(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in =
                Objects.requireNonNull(PythonEnvironment.class.getResourceAsStream(name), name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private void run(List<String> command) throws InterruptedException {
        try {
            Path log = folder.resolve("install.log");
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            if (process.waitFor() != 0) {
                throw new UnusableInput(
                        "the peers could not be installed; see " + log,
                        String.join(" ", command),
                        TRY);
            }
        } catch (IOException e) {
            throw new UnusableInput(
                    "the peers could not be installed: " + e.getMessage(), command.getFirst(), TRY);
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
