package org.rowan.audit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.audit.Finding;
import org.rowan.audit.Head;
import org.rowan.audit.HeadFile;
import org.rowan.audit.LogCheck;
import org.rowan.kernel.Command;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./rowan audit verify}: whether the log is what was signed, here and elsewhere. */
@CommandLine.Command(
        name = "verify",
        description =
                "Recomputes the whole log from its rows and compares it with every signed head;"
                        + " exit status 1 when anything was altered.")
final class AuditVerifyCommand implements Command {
    private static final long TOLD_EVERY = 100_000;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(
            names = "--against",
            paramLabel = "HEAD",
            description = "A file with heads that were kept elsewhere; may be given several times.")
    List<Path> against = new ArrayList<>();

    @Option(names = "--json", description = "The result as one JSON document.")
    boolean json;

    @Spec CommandSpec spec;

    private long told;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        List<Head> kept = new ArrayList<>();
        against.forEach(file -> kept.addAll(HeadFile.read(file)));
        try (RowanContext rooms = RowanContext.open(data)) {
            LogCheck.Result result =
                    rooms.get(LogCheck.class).check(kept, checked -> tell(checked, line.getErr()));
            line.getOut().println(json ? toJson(result) : text(result));
            return result.sound() ? 0 : 1;
        }
    }

    private void tell(long checked, PrintWriter err) {
        if (checked - told >= TOLD_EVERY) {
            told = checked;
            err.printf("%,d entries checked%n", checked);
            err.flush();
        }
    }

    private static String text(LogCheck.Result result) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : result.findings()) {
            text.append("ALTERED  ").append(finding.what()).append(": ").append(finding.where());
            text.append(finding.when() == null ? "" : ", " + finding.when()).append('\n');
        }
        text.append(
                "%s: %,d entries, %,d signed heads, %,d heads kept elsewhere"
                        .formatted(
                                result.sound() ? "The log is sound" : "The log was altered",
                                result.entries(),
                                result.heads(),
                                result.kept()));
        if (result.erased() > 0) {
            text.append(", %,d entries with details erased".formatted(result.erased()));
        }
        if (result.waiting() > 0) {
            text.append(", %,d entries not sealed yet".formatted(result.waiting()));
        }
        if (result.kept() == 0) {
            text.append(
                    ".\nWithout --against a head kept elsewhere, a log rewritten whole with its keys"
                            + " would not be noticed");
        }
        return text.append('.').toString();
    }

    private static ObjectNode toJson(LogCheck.Result result) {
        ObjectNode node =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("sound", result.sound())
                        .put("entries", result.entries())
                        .put("heads", result.heads())
                        .put("kept", result.kept())
                        .put("erased", result.erased())
                        .put("waiting", result.waiting());
        ArrayNode findings = node.putArray("findings");
        for (Finding finding : result.findings()) {
            ObjectNode one =
                    findings.addObject().put("what", finding.what()).put("where", finding.where());
            if (finding.when() != null) {
                one.put("when", finding.when().toString());
            }
        }
        return node;
    }
}
