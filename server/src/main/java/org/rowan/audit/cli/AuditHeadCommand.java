package org.rowan.audit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.audit.AuditLog;
import org.rowan.audit.Head;
import org.rowan.audit.HeadFile;
import org.rowan.audit.Sealer;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rowan audit head}: the newest signed head, to be kept where no operator reaches it. */
@CommandLine.Command(
        name = "head",
        description =
                "Prints the newest signed head. Keep it elsewhere: ./rowan audit verify --against it"
                        + " finds even a log rewritten whole.")
final class AuditHeadCommand implements Command {
    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(names = "--json", description = "As one JSON object, the form that --against takes.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (RowanContext rooms = RowanContext.open(data)) {
            rooms.get(Sealer.class).seal();
            Optional<Head> latest = rooms.get(AuditLog.class).latestHead();
            Head head =
                    latest.orElseThrow(() ->
                            new UnusableInput(
                                    "nothing is recorded in this log yet",
                                    "",
                                    "again after the first referral"));
            out.println(json ? HeadFile.toJson(head) : text(head));
            return 0;
        }
    }

    private static String text(Head head) {
        return """
        entries  %,d
        root     %s
        signed   %s, with key %s\
        """
                .formatted(head.size(), head.rootHex(), head.at(), head.keyId());
    }
}
