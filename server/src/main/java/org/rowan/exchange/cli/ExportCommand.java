package org.rowan.exchange.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rowan.exchange.ExportPackage;
import org.rowan.exchange.Recipients;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.Operator;
import org.rowan.platform.RowanContext;
import org.rowan.platform.crypto.RecipientKey;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan export CASE --to FILE}: a case's referrals, as received, for another Rowan. */
@CommandLine.Command(
        name = "export",
        description =
                "Writes the referrals of a case, as they were received, into a signed package that"
                        + " another Rowan takes in.",
        footer = {
            "",
            "Only the recipient opens the package, by the key that ./rowan recipient add has",
            "recorded; with --unencrypted it is a plain ZIP, to be sent by a way that is",
            "protected. Tell the other side the name of the signing key by another way.",
            "Uploaded files go along only with --with-files."
        })
public final class ExportCommand implements Command {
    @Parameters(paramLabel = "CASE", description = "The case, such as C12.")
    String id = "";

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to make.")
    Path to = Path.of("");

    @Option(
            names = "--for",
            required = true,
            paramLabel = "RECIPIENT",
            description =
                    "Who gets it. The desk says whom to tell when a link it relied on is taken"
                            + " back.")
    String recipient = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Who asked for it, and by which right.")
    String reason = "";

    @Option(
            names = "--with-files",
            description = "Uploaded files too, where they may be kept; else only their digests.")
    boolean withFiles;

    @Option(
            names = "--unencrypted",
            description = "A plain ZIP that anybody can read, for a recipient without a key.")
    boolean unencrypted;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(names = "--json", description = "The result as one JSON document.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CaseId wanted = CaseId.parse(id);
        try (RowanContext rooms = RowanContext.open(data)) {
            ExportPackage.Exported done =
                    rooms.get(ExportPackage.class)
                            .export(
                                    wanted,
                                    to,
                                    recipient,
                                    seal(rooms.get(Recipients.class)),
                                    withFiles,
                                    reason,
                                    Operator.name());
            spec.commandLine()
                    .getOut()
                    .println(json ? JsonMapper.shared().writeValueAsString(done) : words(done));
        }
        return 0;
    }

    private @Nullable RecipientKey seal(Recipients recipients) {
        if (unencrypted) {
            return null;
        }
        return recipients
                .find(recipient)
                .orElseThrow(() ->
                        new UnusableInput(
                                "no key of \"" + recipient + "\" is recorded to seal it by",
                                "--for",
                                "./rowan recipient add \""
                                        + recipient
                                        + "\" --key KEY, or --unencrypted for a package that anybody can"
                                        + " read"));
    }

    private String words(ExportPackage.Exported done) {
        return to
                + " holds "
                + String.join(", ", done.referrals())
                + " of case "
                + done.caseId()
                + " with "
                + done.files()
                + " files"
                + (done.erased().isEmpty()
                        ? ""
                        : "; erased and so not in it: " + String.join(", ", done.erased()))
                + ". It is signed with key "
                + done.key()
                + (done.sealedFor() == null
                        ? " and not encrypted."
                        : " and sealed for key " + done.sealedFor() + ".");
    }
}
