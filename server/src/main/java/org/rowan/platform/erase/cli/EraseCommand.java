package org.rowan.platform.erase.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.Command;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import org.rowan.platform.erase.EraseReferral;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./rowan erase ID}: destroys a referral's key after review by two people. */
@CommandLine.Command(
        name = "erase",
        description =
                "Destroys a referral's key and everything derived from it, for good. A skeleton"
                        + " stays, and the log still verifies.")
public final class EraseCommand implements Command {
    @Parameters(paramLabel = "ID", description = "The referral, such as R123.")
    String id = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why. It stays in the log for good: name the rule, not a person.")
    String reason = "";

    @Option(
            names = "--requested-by",
            required = true,
            paramLabel = "USER",
            description = "Who asked for it.")
    String requestedBy = "";

    @Option(
            names = "--approved-by",
            required = true,
            paramLabel = "USER",
            description = "Who looked at it too and agreed; somebody else.")
    String approvedBy = "";

    @Option(
            names = "--confirm",
            paramLabel = "ID",
            description = "The referral once more, instead of the question.")
    @Nullable String confirm;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(names = "--json", description = "The result as one JSON document.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        ReferralId referral = ReferralId.parse(id);
        EraseReferral.Order order = new EraseReferral.Order(reason, requestedBy, approvedBy);
        confirmed(referral);
        PrintWriter out = spec.commandLine().getOut();
        try (RowanContext rooms = RowanContext.open(data)) {
            EraseReferral.Erased erased = rooms.get(EraseReferral.class).erase(referral, order);
            out.println(json ? toJson(erased) : text(erased));
        }
        return 0;
    }

    private void confirmed(ReferralId referral) {
        String answer = confirm;
        if (answer == null) {
            Console console = System.console();
            answer =
                    console == null
                            ? null
                            : console.readLine(
                                    "%s will be unreadable for good. Type its number to erase it: ",
                                    referral);
        }
        if (answer == null || !referral.equals(parsed(answer))) {
            throw new UnusableInput(
                    "not confirmed, nothing was erased", "--confirm", "--confirm " + referral);
        }
    }

    private static @Nullable ReferralId parsed(String answer) {
        try {
            return ReferralId.parse(answer.strip());
        } catch (UnusableInput notAnId) {
            return null;
        }
    }

    private static String text(EraseReferral.Erased erased) {
        long rows = erased.rows().values().stream().mapToLong(Long::longValue).sum();
        return "%s is erased: its key is destroyed, %,d rows and %,d contents are deleted.%n%s"
                .formatted(
                        erased.referral(),
                        rows,
                        erased.contents(),
                        "Backups made until now still hold it; ./rowan help keys rotate says how"
                                + " to close them.");
    }

    private static ObjectNode toJson(EraseReferral.Erased erased) {
        ObjectNode node =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("erased", erased.referral().toString())
                        .put("contents", erased.contents());
        ObjectNode rows = node.putObject("rows");
        erased.rows().forEach(rows::put);
        return node;
    }
}
