package org.rowan.match.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.engine.hash.Hash256;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.media.PictureFiles;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class HashAndMatchTest {
    @TempDir Path folder = Path.of("");

    private Path picture = Path.of("");
    private Path text = Path.of("");

    @BeforeEach
    void twoFiles() throws IOException {
        picture = folder.resolve("waves.png");
        Files.write(picture, PictureFiles.file(PictureFiles.waves(300, 200), "png"));
        text = folder.resolve("note.txt");
        Files.writeString(text, "abc");
    }

    @Test
    void aPictureHasDigestsAndPdqInEightOrientations() {
        JsonNode file = json(new HashCommand(), "--json", "--dihedral", picture.toString()).get(0);

        assertThat(file.get("file").asString()).isEqualTo(picture.toString());
        assertThat(file.get("pdq").asString())
                .hasSize(64)
                .isEqualTo(file.get("dihedral").get("original").asString());
        assertThat(file.get("pdqQuality").asInt()).isBetween(50, 100);
        assertThat(file.get("dihedral").propertyNames())
                .hasSize(8)
                .contains("rotate90", "flipMinus1");
        assertThat(file.has("problem")).isFalse();
    }

    @Test
    void aFileThatIsNoPictureHasDigestsAndAReason() {
        JsonNode file = json(new HashCommand(), "--json", text.toString()).get(0);

        assertThat(file.get("md5").asString()).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(file.get("sha1").asString())
                .isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(file.has("pdq")).isFalse();
        assertThat(file.get("problem").asString()).contains("not a JPEG");
    }

    @Test
    void aMirroredPictureIsFoundWithItsOrientation() throws IOException {
        BufferedImage mirrored = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        BufferedImage waves = PictureFiles.waves(300, 200);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                mirrored.setRGB(299 - x, y, waves.getRGB(x, y));
            }
        }
        Path other = folder.resolve("mirrored.png");
        Files.write(other, PictureFiles.file(mirrored, "png"));

        JsonNode hit =
                json(new MatchCommand(), "--json", "--list", list(), other.toString())
                        .get(0)
                        .get("hits")
                        .get(0);

        assertThat(hit.get("orientation").asString()).isEqualTo("flipY");
        assertThat(hit.get("distance").asInt()).isLessThanOrEqualTo(20);
        assertThat(hit.get("label").asString()).isEqualTo("waves, invented");
        assertThat(hit.get("algorithm").asString()).isEqualTo("pdq");
        assertThat(hit.get("bank").asString()).isEqualTo("list.csv");
    }

    @Test
    void hashesOfEitherCaseAreFoundWithinTheDistance() throws IOException {
        Hash256 pdq = Hash256.parse(pdqOfPicture());
        String near = pdq.flip(3).flip(200).hex().toUpperCase(Locale.ROOT);

        assertThat(json(new MatchCommand(), "--json", "--list", list(), near).get(0).get("hits"))
                .hasSize(1);
        assertThat(
                        json(
                                        new MatchCommand(),
                                        "--json",
                                        "--list",
                                        list(),
                                        "--distance",
                                        "1",
                                        near)
                                .get(0)
                                .get("hits"))
                .isEmpty();
    }

    @Test
    void digestsOfFilesAreFound() throws IOException {
        JsonNode hits =
                json(new MatchCommand(), "--json", "--list", list(), text.toString())
                        .get(0)
                        .get("hits");

        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).get("algorithm").asString()).isEqualTo("md5");
    }

    @Test
    void whatCannotBeUsedIsExplained() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "# a list\npdq,1234\n");

        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(
                        () -> run(new MatchCommand(), "--list", bad.toString(), text.toString()))
                .withMessageContaining("line 2");
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> run(new MatchCommand(), "--list", list(), "no-such-file.png"));
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> run(new HashCommand(), "no-such-file.png"));
    }

    private String pdqOfPicture() {
        return json(new HashCommand(), "--json", picture.toString()).get(0).get("pdq").asString();
    }

    private String list() throws IOException {
        String lines =
                "# invented\npdq,"
                        + pdqOfPicture()
                        + ",waves, invented\n\nmd5,900150983CD24FB0D6963F7D28E17F72\n";
        return Files.writeString(folder.resolve("list.csv"), lines).toString();
    }

    private static JsonNode json(Command command, String... arguments) {
        return JsonMapper.shared().readTree(run(command, arguments));
    }

    private static String run(Command command, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(out, true));
        line.setExecutionExceptionHandler((problem, commandLine, parsed) -> {
            throw problem;
        });
        try {
            line.parseArgs(arguments);
            command.call();
        } catch (UnusableInput e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }
}
