package org.rowan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rowan.kernel.AuditTrail;
import org.rowan.platform.RowanContext;

/** Whoever reads or changes an installation by a command is on record, as at the desk. */
class CommandsOnRecordTest {
    /** Commands for which what they call writes the entry, named so that it can be looked at. */
    private static final Map<String, String> RECORDED_BY =
            Map.of(
                    "org.rowan.match.cli.BankAdd", "org.rowan.match.BanksOnRecord",
                    "org.rowan.match.cli.BankChange", "org.rowan.match.BanksOnRecord",
                    "org.rowan.match.cli.BankClose", "org.rowan.match.BanksOnRecord",
                    "org.rowan.match.cli.BankImport", "org.rowan.match.BanksOnRecord",
                    "org.rowan.match.cli.HmaKeyCommand", "org.rowan.match.hma.ClientKeys",
                    "org.rowan.match.cli.BankRelease", "org.rowan.match.BanksOnRecord",
                    "org.rowan.retention.cli.EraseCommand", "org.rowan.retention.KeepingOnRecord",
                    "org.rowan.exchange.cli.ExportCommand", "org.rowan.exchange.ExportPackage",
                    "org.rowan.platform.backup.cli.RestoreCommand",
                            "org.rowan.platform.backup.AfterRestores",
                    "org.rowan.intake.command.IntakeCommand",
                            "org.rowan.intake.receiving.WholeReferrals");

    /** Read nothing about a person and no setting, with the reason. */
    private static final Map<String, String> NOTHING_TO_RECORD =
            Map.of(
                    "org.rowan.audit.cli.AuditVerifyCommand", "hashes of the log",
                    "org.rowan.audit.cli.AuditHeadCommand", "the signed head, which is public",
                    "org.rowan.match.cli.BankList", "names and sizes of lists",
                    "org.rowan.match.cli.BankHashes", "compares a file with the lists");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.rowan");

    @Test
    void everyCommandThatOpensAnInstallationLeavesAnEntryInTheLog() {
        Set<String> silent = new TreeSet<>();
        for (JavaClass command : CLASSES) {
            if (opensAnInstallation(command) && !records(command)) {
                silent.add(command.getName());
            }
        }
        silent.removeAll(NOTHING_TO_RECORD.keySet());
        RECORDED_BY.forEach((command, recorder) -> {
            assertThat(records(CLASSES.get(recorder))).as(recorder).isTrue();
            assertThat(silent.remove(command)).as("%s is still excused", command).isTrue();
        });
        assertThat(silent).isEmpty();
    }

    private static boolean opensAnInstallation(JavaClass command) {
        return !command.isAssignableTo(RowanContext.class)
                && command.getMethodCallsFromSelf().stream()
                        .anyMatch(call ->
                                isOf(call, RowanContext.class) && call.getName().equals("open"));
    }

    private static boolean records(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                        isOf(call, RowanContext.class) && call.getName().equals("onRecord")
                                || isOf(call, AuditTrail.class));
    }

    private static boolean isOf(JavaMethodCall call, Class<?> type) {
        return call.getTargetOwner().isAssignableTo(type);
    }
}
