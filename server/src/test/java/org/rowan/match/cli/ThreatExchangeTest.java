package org.rowan.match.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rowan.engine.hash.Hash256;
import org.rowan.match.media.InventedPicture;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * python-threatexchange's own command line, unmodified, hashes and matches the same invented files
 * as {@code ./rowan hash} and {@code ./rowan match}; where Python is installed.
 */
final class ThreatExchangeTest {
    private static final Path HOME = Path.of("target", "interop", "pytx").toAbsolutePath();
    private static final String PACKAGE = "threatexchange==1.2.17";
    private static final List<String> PYTHONS = List.of("python3.14", "python3.13", "python3");
    private static final int PICTURES = 12;
    private static final int LISTED = 6;

    /** JPEG decoders differ by a level here and there, and so hashes of their pictures. */
    private static final int JPEG_BITS = 10;

    private static final int NEAR = 36;

    private final List<String> files = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(2026);

    @TestFactory
    Stream<DynamicTest> whereItsLanguageIsHere() {
        return PYTHONS.stream()
                .filter(python -> works(python, "-c", "import venv, ensurepip"))
                .findFirst()
                .map(python ->
                        DynamicTest.dynamicTest(
                                "PyPI " + PACKAGE + ", seed 2026", () -> agree(python)))
                .stream();
    }

    private void agree(String python) throws Exception {
        Path folder = Files.createDirectories(HOME);
        for (int i = 0; i < PICTURES; i++) {
            Path file = folder.resolve("discs-%02d.png".formatted(i));
            files.add(Files.write(file, InventedPicture.of(i)).toString());
        }
        List<String> jpegs = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            Path file = folder.resolve("discs-%02d.jpg".formatted(i));
            jpegs.add(Files.write(file, InventedPicture.jpeg(i)).toString());
        }
        List<String> hashes = new ArrayList<>();
        rowan(new HashCommand(), files).forEach(file -> hashes.add(file.get("pdq").asString()));
        Path list = folder.resolve("list.txt");
        Files.write(list, hashes.subList(0, LISTED));
        Path own = folder.resolve("list.csv");
        Files.write(own, hashes.subList(0, LISTED).stream().map(hash -> "pdq," + hash).toList());
        List<String> near = near(hashes);

        List<List<String>> asked = new ArrayList<>();
        asked.add(joined(List.of("hash", "-S", "pdq", "photo"), files));
        asked.add(
                List.of(
                        "config",
                        "collab",
                        "edit",
                        "local_file",
                        "--create",
                        "--filename",
                        list.toString(),
                        "--signal-type",
                        "pdq",
                        "invented"));
        asked.add(List.of("fetch"));
        files.forEach(file -> asked.add(List.of("match", "--all", "-S", "pdq", "photo", file)));
        near.forEach(hash ->
                asked.add(List.of("match", "--all", "-H", "-S", "pdq", "photo", "--", hash)));
        asked.add(joined(List.of("hash", "-S", "pdq", "photo"), jpegs));
        JsonNode said = pytx(python, folder, asked);

        assertThat(said.get(0).asString().lines().toList())
                .isEqualTo(hashes.stream().map(hash -> "pdq " + hash).toList());
        List<String> theirJpegs = said.get(asked.size() - 1).asString().lines().toList();
        JsonNode ourJpegs = rowan(new HashCommand(), jpegs);
        assertThat(theirJpegs).hasSize(PICTURES);
        for (int i = 0; i < PICTURES; i++) {
            Hash256 theirs = Hash256.parse(theirJpegs.get(i).split(" ")[1]);
            Hash256 ours = Hash256.parse(ourJpegs.get(i).get("pdq").asString());
            assertThat(ours.distance(theirs)).as(jpegs.get(i)).isLessThanOrEqualTo(JPEG_BITS);
        }

        List<String> queries = joined(files, near);
        JsonNode found =
                rowan(new MatchCommand(), joined(List.of("--list", own.toString()), queries));
        int hits = 0;
        for (int i = 0; i < queries.size(); i++) {
            List<Integer> theirs = distances(said.get(3 + i).asString());
            assertThat(upright(found.get(i).get("hits"))).as(queries.get(i)).isEqualTo(theirs);
            hits += theirs.size();
        }
        assertThat(hits).as("hits of both").isBetween(LISTED + NEAR / 2, LISTED + NEAR - 1);
    }

    /** Hashes 0 to 35 bits from a listed one. */
    private List<String> near(List<String> hashes) {
        List<String> near = new ArrayList<>();
        for (int distance = 0; distance < NEAR; distance++) {
            Hash256 listed = Hash256.parse(hashes.get(distance % LISTED));
            Hash256 hash = listed;
            while (hash.distance(listed) < distance) {
                Hash256 flipped = hash.flip(random.nextInt(Hash256.BITS));
                hash = flipped.distance(listed) > hash.distance(listed) ? flipped : hash;
            }
            near.add(hash.hex());
        }
        return near;
    }

    /** The distances in lines such as {@code pdq 12 (invented) INVESTIGATION_SEED}. */
    private static List<Integer> distances(String lines) {
        return lines.lines().map(line -> Integer.valueOf(line.split(" ")[1])).sorted().toList();
    }

    /** Pytx does not turn pictures unless asked. */
    private static List<Integer> upright(JsonNode hits) {
        List<Integer> distances = new ArrayList<>();
        for (JsonNode hit : hits) {
            if (!hit.has("orientation") || hit.get("orientation").asString().equals("original")) {
                distances.add(hit.get("distance").asInt());
            }
        }
        return distances.stream().sorted().toList();
    }

    private static JsonNode rowan(org.rowan.kernel.Command command, List<String> arguments) {
        java.io.StringWriter out = new java.io.StringWriter();
        CommandLine line = new CommandLine(command).setOut(new java.io.PrintWriter(out, true));
        assertThat(line.execute(joined(List.of("--json"), arguments).toArray(String[]::new)))
                .isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    /** What the command line prints for each list of arguments, all in one process. */
    private static JsonNode pytx(String python, Path folder, List<List<String>> asked)
            throws Exception {
        Path own = folder.resolve("venv/bin/python");
        Path installed = folder.resolve("installed");
        if (Files.notExists(installed) || !Files.readString(installed).equals(PACKAGE)) {
            run(folder, python, "-m", "venv", "venv");
            run(folder, own.toString(), "-m", "pip", "install", "-q", PACKAGE);
            Files.writeString(installed, PACKAGE);
        }
        Path script = folder.resolve("threatexchange_cli.py");
        try (InputStream in =
                ThreatExchangeTest.class.getResourceAsStream("/interop/threatexchange_cli.py")) {
            Files.write(script, Objects.requireNonNull(in).readAllBytes());
        }
        Path questions = folder.resolve("asked.json");
        Files.writeString(questions, JsonMapper.shared().writeValueAsString(asked));
        return JsonMapper.shared()
                .readTree(run(folder, own.toString(), script.toString(), questions.toString()));
    }

    private static String run(Path folder, String... command) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(errors.toFile())
                        .start();
        String out;
        try (InputStream in = process.getInputStream()) {
            out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return out;
    }

    private static boolean works(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
