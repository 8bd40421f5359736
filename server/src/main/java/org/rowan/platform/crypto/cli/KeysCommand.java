package org.rowan.platform.crypto.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.Command;
import org.rowan.platform.RowanContext;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.KeyRotation;
import org.rowan.platform.crypto.RecipientKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rowan keys}: where the keys are, and a new wrapping key. */
@CommandLine.Command(
        name = "keys",
        description = "Says where the keys are; rotates the wrapping key.",
        subcommands = KeysCommand.Rotate.class)
public final class KeysCommand implements Command {
    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (RowanContext rooms = RowanContext.open(data)) {
            KeyRing ring = rooms.get(KeyRing.class);
            out.println("key file       " + ring.file());
            out.println("installation   " + ring.installation());
            out.println("audit log key  " + ring.logSigner().id());
            if (ring.findExchange().isEmpty()) {
                ring.exchange(rooms.get(InstantSource.class).instant());
                rooms.onRecord("drew", "keys", "exchange key", "");
            }
            RecipientKey exchange = ring.findExchange().orElseThrow().publicKey();
            out.println("exchange key   " + exchange.text());
            out.println("               named " + exchange.id() + "; compare that by another way");
            out.println(whereIsTheRecoveryCopy(ring));
        }
        return 0;
    }

    private static String whereIsTheRecoveryCopy(KeyRing ring) {
        return ring.recoveryCopyBeside()
                .map(copy -> "Move the recovery copy to a safe place off this machine: " + copy)
                .orElse("The recovery copy was moved away from this machine, as it should be.");
    }

    /** {@code ./rowan keys rotate}. */
    @CommandLine.Command(
            name = "rotate",
            description =
                    "Draws a new wrapping key and wraps every referral's key anew; a server may"
                            + " run meanwhile.")
    static final class Rotate implements Command {
        @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
        @Nullable Path data;

        @Option(
                names = "--discard-retired",
                description =
                        "Take the former wrapping keys out of the key file. Backups made until now"
                                + " can then be restored only with a recovery copy of their time;"
                                + " with those copies destroyed, what was erased is gone from old"
                                + " backups too.")
        boolean discardRetired;

        @Spec CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (RowanContext rooms = RowanContext.open(data)) {
                KeyRing ring = rooms.get(KeyRing.class);
                InstantSource clock = rooms.get(InstantSource.class);
                TransactionTemplate transactions = rooms.get(TransactionTemplate.class);
                KeyRotation rotation =
                        new KeyRotation(ring, rooms.get(JdbcClient.class), transactions, clock);
                KeyRotation.Rotated rotated = rotation.rotate(discardRetired);
                record(rooms.get(AuditTrail.class), transactions, rotated, clock.instant());
                out.printf(
                        "Wrapping key %d is in use; %,d keys were wrapped anew.%n",
                        rotated.wrapping(), rotated.rewrapped());
                out.println(whereIsTheRecoveryCopy(ring));
            }
            return 0;
        }

        private void record(
                AuditTrail trail,
                TransactionTemplate transactions,
                KeyRotation.Rotated rotated,
                Instant now) {
            AuditEntry entry =
                    AuditEntry.of(
                            "command:keys",
                            "rotated",
                            "keys",
                            "wrapping " + rotated.wrapping(),
                            now,
                            "",
                            discardRetired ? "retired keys discarded" : "retired keys kept");
            transactions.executeWithoutResult(status -> trail.append(entry));
        }
    }
}
