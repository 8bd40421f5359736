package org.rowan.intake.receiving;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.ReferralState;
import org.rowan.intake.store.Finished;
import org.rowan.intake.store.FinishedReferrals;
import org.rowan.intake.store.OpenRow;
import org.rowan.intake.store.OpenSubmissions;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.line.TaskQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a submission: finished, retracted or run out.
 *
 * <p>All that an ending writes is one transaction, and the answer goes out after its commit: what
 * was acknowledged is durable, whatever happens next.
 */
public final class EndSubmission {
    /** The stage of the line that comes after intake. */
    static final String NEXT_STAGE = "match";

    private static final int AT_ONCE = 50;
    private static final int AT_MOST = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(EndSubmission.class);

    private final OpenSubmissions open;
    private final FinishedReferrals finished;
    private final SubmissionReading reading;
    private final Copies copies;
    private final TaskQueue line;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    public EndSubmission(
            OpenSubmissions open,
            FinishedReferrals finished,
            SubmissionReading reading,
            Copies copies,
            TaskQueue line,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.open = open;
        this.finished = finished;
        this.reading = reading;
        this.copies = copies;
        this.line = line;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Finishes a report: from now on it is a referral, or one more receipt of an earlier one. */
    public ProtocolAnswer finish(String sender, long report) {
        return inTransaction(sender, report, this::finish);
    }

    /** Takes a report back; it is kept before a person all the same. */
    public ProtocolAnswer retract(String sender, long report) {
        return inTransaction(
                sender,
                report,
                row -> {
                    keep(row, ReferralState.RETRACTED, "retracted", "the sender took it back");
                    return ProtocolAnswer.success(report);
                });
    }

    /**
     * Keeps submissions that ran out before a person.
     *
     * @return how many
     */
    public int expire() {
        try {
            Integer count =
                    transaction.execute(status -> {
                        List<OpenRow> rows = open.lockExpired(clock.instant(), AT_ONCE);
                        rows.forEach(this::runOut);
                        return rows.size();
                    });
            return count == null ? 0 : count;
        } catch (RuntimeException oneOfThem) {
            return expireEach();
        }
    }

    /** One that cannot be read must not hold up the others for ever. */
    private int expireEach() {
        List<OpenRow> rows =
                transaction.execute(status -> open.lockExpired(clock.instant(), AT_MOST));
        int done = 0;
        for (OpenRow listed : rows == null ? List.<OpenRow>of() : rows) {
            try {
                transaction.executeWithoutResult(status ->
                        open.lock(listed.id(), listed.sender())
                                .filter(row -> !open.mayEnd(row, clock.instant()))
                                .ifPresent(this::runOut));
                done++;
            } catch (RuntimeException problem) {
                LOG.warn(
                        "{} ran out and cannot be put before a person: {}",
                        listed.id(),
                        problem.getClass().getSimpleName());
            }
        }
        return rows != null && done == rows.size() ? done : 0;
    }

    private void runOut(OpenRow row) {
        keep(row, ReferralState.ABANDONED, "expired", "the sender never finished it");
    }

    private interface Ending {
        ProtocolAnswer of(OpenRow row);
    }

    private ProtocolAnswer inTransaction(String sender, long report, Ending ending) {
        ReferralId id = new ReferralId(report);
        ProtocolAnswer answer =
                transaction.execute(status -> {
                    Instant now = clock.instant();
                    Optional<OpenRow> row = open.lock(id, sender);
                    if (row.isPresent() && open.mayEnd(row.get(), now)) {
                        return ending.of(row.get());
                    }
                    return copies.isReceipt(id, sender)
                            ? ProtocolAnswer.refusal(
                                    ProtocolAnswer.ALREADY_FINISHED,
                                    "Report already finished",
                                    report)
                            : Submissions.refusal(open.find(id, sender), report);
                });
        if (answer == null) {
            throw new IllegalStateException("every ending answers");
        }
        return answer;
    }

    private ProtocolAnswer finish(OpenRow row) {
        SubmissionReading.Whole whole = reading.read(row, finished.files(row.id()));
        if (row.batched() && !whole.batchProblem().isEmpty()) {
            return ProtocolAnswer.refusal(
                    ProtocolAnswer.VALIDATION_FAILED,
                    "Validation failed\n" + whole.batchProblem(),
                    row.id().value());
        }
        Instant now = clock.instant();
        boolean read = whole.sealed() != null;
        Optional<ReferralId> original =
                finished.finish(
                        ended(
                                row,
                                whole,
                                read ? ReferralState.RECEIVED : ReferralState.NEEDS_A_PERSON,
                                "finished",
                                read ? null : "it could not be read",
                                now));
        List<String> files = whole.fileIds();
        if (original.isPresent()) {
            copies.fold(row.id(), original.get(), "ispws", row.sender(), now, files.size());
        } else if (read) {
            line.enqueue(NEXT_STAGE, row.id().value());
        }
        note(row, original.isPresent() ? "received-again" : "received", original.orElse(row.id()));
        return new ProtocolAnswer(
                ProtocolAnswer.SUCCESS, "Success", row.id().value(), null, null, files);
    }

    private void keep(OpenRow row, ReferralState state, String protocol, String note) {
        SubmissionReading.Whole whole = reading.read(row, finished.files(row.id()));
        finished.keepUnfinished(ended(row, whole, state, protocol, note, clock.instant()));
        note(row, protocol, row.id());
    }

    private static Finished ended(
            OpenRow row,
            SubmissionReading.Whole whole,
            ReferralState state,
            String protocol,
            @Nullable String note,
            Instant now) {
        return new Finished(
                row.id(),
                state,
                protocol,
                now,
                whole.digest(),
                row.reportDigest(),
                whole.sealed(),
                note,
                whole.fileIds().size());
    }

    private void note(OpenRow row, String verb, ReferralId about) {
        audit.append(AuditEntry.of("sender:" + row.sender(), verb, about, clock.instant(), "", ""));
    }
}
