package org.rowan.retention.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.Command;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import org.rowan.platform.erase.EraseReferral;
import org.rowan.platform.users.InPerson;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.rowan.retention.ErasureRequest;
import org.rowan.retention.Keeping;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./rowan erase ID}: one manager asks for a referral's key to be destroyed, another one
 * agrees; the same requests stand at the desk under Keeping.
 */
@CommandLine.Command(
        name = "erase",
        description =
                "Destroys a referral's key and everything derived from it, for good, after review: one"
                        + " manager asks with --reason, another one agrees with --agree. A skeleton"
                        + " stays, and the log still verifies.",
        footer = {
            "",
            "Both type their own password. What was asked for here may be agreed to at",
            "the desk, under Keeping, and the other way round."
        })
public final class EraseCommand implements Command {
    @Parameters(paramLabel = "ID", description = "The referral, such as R123.")
    String id = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    Step step = new Step();

    @Mixin InPerson inPerson = new InPerson();

    @Option(
            names = "--confirm",
            paramLabel = "ID",
            description = "The referral once more, instead of the question that --agree asks.")
    @Nullable String confirm;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(names = "--json", description = "The result as one JSON document.")
    boolean json;

    @Spec CommandSpec spec;

    /** What is done about an erasure. */
    static final class Step {
        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                description =
                        "Ask for it, and why. It stays in the log for good: name the rule, not a"
                                + " person.")
        @Nullable String reason;

        @Option(
                names = "--agree",
                description = "Agree to what another manager asked for, and erase.")
        boolean agree;

        @Option(names = "--turn-down", description = "Turn down what another manager asked for.")
        boolean turnDown;
    }

    @Override
    public Integer call() {
        ReferralId referral = ReferralId.parse(id);
        if (step.agree) {
            confirmed(referral);
        }
        try (RowanContext rooms = RowanContext.open(data)) {
            Keeping keeping = rooms.get(Keeping.class);
            String who = inPerson.confirmed(rooms.get(Users.class), Role.MANAGER);
            if (step.reason != null) {
                keeping.request(referral, step.reason, who);
                say(Map.of("asked", referral.toString(), "by", who), asked(referral));
            } else {
                decide(keeping, waiting(keeping, referral), who);
            }
        }
        return 0;
    }

    private void decide(Keeping keeping, ErasureRequest request, String who) {
        String referral = request.referral().toString();
        keeping.decide(request.id(), step.agree, who)
                .ifPresentOrElse(
                        erased -> say(toJson(erased), text(erased)),
                        () ->
                                say(
                                        Map.of("turnedDown", referral, "by", who),
                                        referral + " stays; the request is turned down."));
    }

    private static ErasureRequest waiting(Keeping keeping, ReferralId referral) {
        return keeping.requests().stream()
                .filter(one -> one.referral().equals(referral))
                .findFirst()
                .orElseThrow(() ->
                        new UnusableInput(
                                "nobody has asked for " + referral + " to be erased",
                                referral.toString(),
                                "./rowan erase "
                                        + referral
                                        + " --reason TEXT first, by one manager"));
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

    private void say(Object document, String words) {
        spec.commandLine()
                .getOut()
                .println(json ? JsonMapper.shared().writeValueAsString(document) : words);
    }

    private static String asked(ReferralId referral) {
        return "Asked for; nothing is erased yet. Another manager agrees at the desk under Keeping, or with: ./rowan erase "
                + referral
                + " --agree";
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
