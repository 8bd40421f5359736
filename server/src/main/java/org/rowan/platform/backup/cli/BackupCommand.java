package org.rowan.platform.backup.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.Command;
import org.rowan.platform.RowanContext;
import org.rowan.platform.backup.Backup;
import org.rowan.platform.crypto.KeyRing;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan backup FILE}: everything but the keys, in one sealed file. */
@CommandLine.Command(
        name = "backup",
        description =
                "Writes everything but the keys to one sealed file, as it is at this moment, and"
                        + " reads it back. A server may run meanwhile.")
public final class BackupCommand implements Command {
    @Parameters(paramLabel = "FILE", description = "The file to make.")
    Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(names = "--json", description = "The result as one JSON document.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CommandLine line = spec.commandLine();
        PrintWriter err = line.getErr();
        try (RowanContext rooms = RowanContext.open(data)) {
            KeyRing ring = rooms.get(KeyRing.class);
            Backup backup =
                    new Backup(
                            rooms.get(DataSource.class),
                            ring,
                            rooms.installation().folder().path(),
                            rooms.installation().contentFolder(),
                            err::println);
            rooms.onRecord(
                    "backed-up",
                    "installation",
                    file.getFileName().toString(),
                    "everything but keys");
            Backup.Made made = backup.write(file, rooms.get(InstantSource.class).instant());
            line.getOut()
                    .println(
                            json ? JsonMapper.shared().writeValueAsString(made) : text(made, ring));
        }
        return 0;
    }

    private String text(Backup.Made made, KeyRing ring) {
        String text =
                "%s holds %,d tables and %,d content files, %,d bytes, and was read back."
                                .formatted(file, made.tables(), made.contents(), made.bytes())
                        + "\nIt does not hold the keys: keep the recovery copy of "
                        + ring.file()
                        + " elsewhere.";
        return made.erasedMeanwhile() == 0
                ? text
                : text + "\n%,d files were erased meanwhile.".formatted(made.erasedMeanwhile());
    }
}
