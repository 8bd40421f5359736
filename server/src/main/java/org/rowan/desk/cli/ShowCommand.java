package org.rowan.desk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.desk.CaseView;
import org.rowan.desk.DescribeCase;
import org.rowan.desk.DescribePerson;
import org.rowan.desk.DescribeReferral;
import org.rowan.desk.DeskJson;
import org.rowan.desk.PrintOutline;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.Command;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan show ID}: a case, a referral or a person with all that is known, and how. */
@CommandLine.Command(
        name = "show",
        description = "Shows a case, a referral or a person with all that is known and how.")
public final class ShowCommand implements Command {
    @Parameters(paramLabel = "ID", description = "Such as C12, R34 or P56.")
    String id = "";

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(
            names = "--advice",
            description =
                    "Also print the advice on a case that is to be decided from its facts first.")
    boolean advice;

    @Option(
            names = "--json",
            description =
                    "Print JSON; a case to be decided from its facts first says \"blind\": true.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        String typed = id.strip().toUpperCase(Locale.ROOT);
        char kind = typed.isEmpty() ? ' ' : typed.charAt(0);
        if (kind != 'C' && kind != 'R' && kind != 'P') {
            throw new UnusableInput(
                    "\"" + id + "\" is no number that Rowan prints",
                    "ID",
                    "a case such as C12, a referral such as R34 or a person such as P56");
        }
        try (RowanContext rooms = RowanContext.open(data)) {
            Object found = find(kind, typed, rooms);
            if (found instanceof CaseView view && view.isBlind() && !advice && !json) {
                found = view.withoutAdvice();
            }
            note(kind, typed, rooms);
            PrintWriter out = spec.commandLine().getOut();
            JsonMapper mapper = DeskJson.mapper();
            if (json) {
                out.println(mapper.writeValueAsString(found));
            } else {
                new PrintOutline(out).print(mapper.valueToTree(found));
            }
            out.flush();
        }
        return 0;
    }

    private Object find(char kind, String typed, RowanContext rooms) {
        Optional<?> found =
                switch (kind) {
                    case 'C' -> rooms.get(DescribeCase.class).find(CaseId.parse(typed));
                    case 'R' -> rooms.get(DescribeReferral.class).find(ReferralId.parse(typed));
                    default -> rooms.get(DescribePerson.class).find(PersonId.parse(typed));
                };
        return found.orElseThrow(() ->
                new UnusableInput(
                        "there is no " + typed, "ID", "a number that ./rowan queue prints"));
    }

    /** Whoever reads is on record, at a terminal as at the desk. */
    private static void note(char kind, String typed, RowanContext rooms) {
        String who = "command:" + System.getProperty("user.name");
        AuditEntry entry =
                switch (kind) {
                    case 'R' ->
                            AuditEntry.of(
                                    who,
                                    "viewed",
                                    ReferralId.parse(typed),
                                    rooms.get(InstantSource.class).instant(),
                                    "",
                                    "");
                    default ->
                            AuditEntry.of(
                                    who,
                                    "viewed",
                                    kind == 'C' ? "case" : "person",
                                    typed,
                                    rooms.get(InstantSource.class).instant(),
                                    "",
                                    "");
                };
        new TransactionTemplate(rooms.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> rooms.get(AuditTrail.class).append(entry));
    }
}
