package org.rowan.platform.erase;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.LegalHold;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Erases a referral, in one transaction: its key, its content, and what every room derived from it.
 */
public final class EraseReferral {
    private final ReferralKeys keys;
    private final ContentStore content;
    private final List<Erasure> rooms;
    private final LegalHold hold;
    private final AuditTrail trail;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    public EraseReferral(
            ReferralKeys keys,
            ContentStore content,
            List<Erasure> rooms,
            LegalHold hold,
            AuditTrail trail,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            InstantSource clock) {
        this.keys = keys;
        this.content = content;
        this.rooms = List.copyOf(rooms);
        this.hold = hold;
        this.trail = trail;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who wants it, and why.
     *
     * @param reason kept in the log for good, so it names nobody
     * @param requestedBy the user who asked for it
     * @param approvedBy another user, who agreed
     */
    public record Order(String reason, String requestedBy, String approvedBy) {
        public Order {
            if (reason.isBlank()) {
                throw new UnusableInput(
                        "an erasure needs a reason", "--reason", "the rule or request it follows");
            }
            if (requestedBy.isBlank() || approvedBy.isBlank()) {
                throw new UnusableInput(
                        "an erasure needs two people",
                        "--requested-by, --approved-by",
                        "the names of both");
            }
            if (requestedBy.strip().equalsIgnoreCase(approvedBy.strip())) {
                throw new UnusableInput(
                        "nobody erases alone",
                        "--approved-by",
                        "the name of a second person who has looked at it");
            }
        }

        /**
         * Because a period that people set is over; the rule stands in the place of the second
         * person.
         *
         * @param rule the setting, such as {@code retention.referrals: P6Y}
         */
        public static Order ofRule(String rule) {
            return new Order("the period of " + rule + " is over", "job:retention", rule);
        }
    }

    /**
     * What was done.
     *
     * @param rows how many rows each room deleted or blanked
     * @param contents how many files and documents were deleted
     */
    public record Erased(ReferralId referral, Map<String, Long> rows, long contents) {}

    /**
     * Erases a referral for good.
     *
     * @throws UnusableInput when there is no such referral, it is erased already, or a legal hold
     *     keeps it
     */
    public Erased erase(ReferralId referral, Order order) {
        Erased erased =
                Objects.requireNonNull(
                        transactions.execute(status -> eraseInTransaction(referral, order)));
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            forgetKeyRows();
        }
        return erased;
    }

    /**
     * Has the database overwrite the dead rows that still hold wrapped keys; whoever erases inside
     * a transaction of his own calls it afterwards.
     */
    public void forgetKeyRows() {
        jdbc.sql("vacuum platform.data_key").update();
    }

    private Erased eraseInTransaction(ReferralId referral, Order order) {
        if (keys.isErased(referral)) {
            throw new UnusableInput(
                    referral + " is erased already", "", "./rowan show " + referral);
        }
        if (hold.isHeld(referral)) {
            throw new UnusableInput(
                    referral + " is under a legal hold",
                    "",
                    "./rowan retention holds; who set it can release it");
        }
        if (!keys.destroy(referral)) {
            throw new UnusableInput(
                    "there is no referral " + referral, "", "its number, such as R123");
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Erasure room : rooms) {
            rows.merge(room.room(), room.erase(referral), Long::sum);
        }
        Erased erased = new Erased(referral, rows, content.deleteAll(referral));
        trail.append(entry(erased, order));
        return erased;
    }

    /** Without the referral's key, which is gone: reason and names stay readable. */
    private AuditEntry entry(Erased erased, Order order) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("approvedBy", order.approvedBy());
        details.put("rows", erased.rows());
        details.put("contents", erased.contents());
        return AuditEntry.of(
                order.requestedBy(),
                "erased",
                "referral",
                erased.referral().toString(),
                clock.instant(),
                order.reason(),
                JsonMapper.shared().writeValueAsString(details));
    }
}
