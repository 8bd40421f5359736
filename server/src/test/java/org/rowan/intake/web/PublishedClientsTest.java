package org.rowan.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rowan.intake.Intake;
import org.rowan.intake.Report;
import org.rowan.intake.receiving.Senders;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published clients of NCMEC's Reporting API, unmodified, file to this receiver; each one where its
 * language is installed.
 */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
class PublishedClientsTest {
    private static final Path HOME = Path.of("target", "interop").toAbsolutePath();
    private static final String NPM_CLIENT = "cybertipline-tools@0.2.3";
    private static final String PYPI_CLIENT = "ncmec-cybertip==0.1.1";
    private static final List<String> PYTHONS = List.of("python3.14", "python3.13", "python3");

    private final Senders senders;
    private final Intake intake;

    @LocalServerPort private int port;

    PublishedClientsTest(Senders senders, Intake intake) {
        this.senders = senders;
        this.intake = intake;
    }

    @TestFactory
    Stream<DynamicTest> everyClientWhoseLanguageIsHere() {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        if (works("node", "--version") && works("npm", "--version")) {
            tests.add(DynamicTest.dynamicTest("npm " + NPM_CLIENT, this::npm));
        }
        python().ifPresent(python ->
                tests.add(DynamicTest.dynamicTest("PyPI " + PYPI_CLIENT, () -> pypi(python))));
        return tests.build();
    }

    private void npm() throws Exception {
        Path folder = Files.createDirectories(HOME.resolve("npm"));
        if (Files.notExists(folder.resolve("node_modules/cybertipline-tools"))) {
            run(folder, "npm", "install", "--no-save", "--no-audit", "--no-fund", NPM_CLIENT);
        }
        Path script = copy("cybertipline-tools.mjs", folder);

        JsonNode said = filed("npm", folder, "node", script.toString());

        assertThat(said.at("/status/data/responseDescription").asString())
                .startsWith("Remote User : npm");
        assertThat(said.at("/badCredentials/error").asString())
                .contains("401", "AuthenticationRequired");
        assertThat(said.at("/finishAgain/data/responseCode").asInt()).isEqualTo(5102);
        assertThat(said.at("/retract/data/responseCode").asInt()).isZero();
        assertThat(said.at("/retractAgain/data/responseCode").asInt()).isEqualTo(5101);
        assertThat(said.at("/unknown/error").asString()).contains("404");
        assertThat(said.at("/badXml/error").asString()).contains("400", "ValidationFailed");
        checkReport(said.at("/finish/data/reportId").asLong(), "sent as text/plain");
        assertThat(said.at("/finish/data/files/fileId").size()).isEqualTo(2);
    }

    private void pypi(String python) throws Exception {
        Path folder = Files.createDirectories(HOME.resolve("pypi"));
        Path own = folder.resolve("venv/bin/python");
        if (Files.notExists(folder.resolve("installed"))) {
            run(folder, python, "-m", "venv", "venv");
            run(folder, own.toString(), "-m", "pip", "install", "-q", PYPI_CLIENT);
            Files.createFile(folder.resolve("installed"));
        }
        Path script = copy("ncmec_cybertip_client.py", folder);

        JsonNode said = filed("pypi", folder, own.toString(), script.toString());

        assertThat(said.at("/badCredentials/code").asInt()).isEqualTo(2000);
        assertThat(said.at("/xsd").asBoolean()).isTrue();
        assertThat(said.at("/finishAgain/code").asInt()).isEqualTo(5102);
        assertThat(said.at("/retract/data/response_code").asInt()).isZero();
        assertThat(said.at("/retractAgain/code").asInt()).isEqualTo(5101);
        assertThat(said.at("/unknown/code").asInt()).isEqualTo(5001);
        assertThat(said.at("/badXml/code").asInt()).isEqualTo(4100);
        assertThat(said.at("/badXml/error").asString()).contains("rule-reporter-email");
        assertThat(said.at("/badXml/requestId").asString()).isNotEmpty();
        checkReport(
                said.at("/finish/data/report_id").asLong(),
                "accountType instead of type on associatedAccount");
        assertThat(said.at("/finish/data/files/file_id").size()).isEqualTo(2);
    }

    private JsonNode filed(String name, Path folder, String... command) throws Exception {
        String password = senders.add(name, Senders.DEFAULT_RATE);
        String base = "http://127.0.0.1:" + port + "/ispws";
        String[] whole =
                Stream.concat(Stream.of(command), Stream.of(base, name, password))
                        .toArray(String[]::new);
        return JsonMapper.shared().readTree(run(folder, whole));
    }

    private void checkReport(long number, String remark) {
        Report report = intake.findReport(new ReferralId(number)).orElseThrow();
        assertThat(report.remarks()).contains(remark);
        assertThat(report.urgency().reason()).isEqualTo("a meeting is planned");
        assertThat(report.accounts()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(report.files())
                .hasSize(2)
                .allSatisfy(file -> {
                    assertThat(file.viewedByCompany()).isTrue();
                    assertThat(Objects.requireNonNull(file.content()).bytes()).isEqualTo(5_000);
                });
    }

    /** A Python of at least 3.13: on the path, or one of pyenv's that is not switched on. */
    private static Optional<String> python() {
        Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        List<String> candidates = new ArrayList<>(PYTHONS);
        try (Stream<Path> installed =
                Files.isDirectory(versions) ? Files.list(versions) : Stream.empty()) {
            installed
                    .map(version -> version.resolve("bin/python3").toString())
                    .forEach(candidates::add);
        } catch (IOException unreadable) {
            // Then the path alone decides.
        }
        return candidates.stream()
                .filter(python ->
                        works(
                                python,
                                "-c",
                                "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 13))"))
                .findFirst();
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
        assertThat(process.waitFor()).as(() -> read(errors)).isZero();
        return out;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "no errors were written";
        }
    }

    private static Path copy(String script, Path folder) throws IOException {
        Path target = folder.resolve(script);
        try (InputStream in =
                PublishedClientsTest.class.getResourceAsStream("/interop/" + script)) {
            Files.write(target, Objects.requireNonNull(in).readAllBytes());
        }
        return target;
    }
}
