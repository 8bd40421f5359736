package org.rowan.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.Allocating;
import org.rowan.allocate.WorkItem;
import org.rowan.assess.Assessing;
import org.rowan.desk.store.CaseAccess;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.SignedInUser;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may open a case without saying why: whom it was given to, their team, managers and auditors,
 * and, while nobody holds it, everybody who decides at the desk. Anybody else who may read at all
 * types a reason first, which goes into the log, and has the case open for eight hours.
 */
public class NeedToKnow {
    private static final Duration LASTS = Duration.ofHours(8);
    private static final int SHORTEST_REASON = 10;
    private static final Set<Role> OVERSEE = Set.of(Role.MANAGER, Role.AUDITOR);
    private static final Set<Role> DECIDE =
            Set.of(Role.TRIAGE, Role.INVESTIGATOR, Role.SAFEGUARDING, Role.VICTIM_IDENTIFICATION);

    private final Allocating allocating;
    private final Assessing assessing;
    private final CaseAccess access;
    private final AuditTrail audit;
    private final InstantSource clock;

    public NeedToKnow(
            Allocating allocating,
            Assessing assessing,
            CaseAccess access,
            AuditTrail audit,
            InstantSource clock) {
        this.allocating = allocating;
        this.assessing = assessing;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a person may open a case now. */
    public boolean mayOpen(CaseId id, SignedInUser who) {
        if (who.roles().stream().anyMatch(OVERSEE::contains)) {
            return true;
        }
        WorkItem work = allocating.find(id).orElse(null);
        boolean theirs =
                work == null || work.officer() == null
                        ? who.roles().stream().anyMatch(DECIDE::contains)
                        : work.officer().equals(who.name())
                                || work.team() != null && work.team().equals(who.team());
        return theirs || access.has(id, who.name(), clock.instant());
    }

    /** The first case that keeps a referral closed to a person; null when nothing does. */
    public @Nullable CaseId inTheWay(ReferralId referral, SignedInUser who) {
        return firstUnlessOneIsOpen(assessing.casesOf(referral), who);
    }

    /** Of cases that show the same thing, the first, unless one of them is open to this person. */
    public @Nullable CaseId firstUnlessOneIsOpen(List<CaseId> cases, SignedInUser who) {
        return cases.isEmpty() || cases.stream().anyMatch(id -> mayOpen(id, who))
                ? null
                : cases.getFirst();
    }

    /**
     * Opens a case to a person who says why.
     *
     * @throws UnusableInput when there is no such case or the reason is none
     */
    @Transactional
    public void open(CaseId id, SignedInUser who, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new UnusableInput(
                    "a reason is missing",
                    "reason",
                    "a sentence that says why you need this case; it goes into the log");
        }
        if (assessing.findCase(id).isEmpty()) {
            throw new UnusableInput(
                    "there is no such case", id.toString(), "a number that the queue shows");
        }
        Instant now = clock.instant();
        access.give(id, who.name(), now, now.plus(LASTS));
        audit.append(
                AuditEntry.of(
                        who.name(),
                        "opened-with-reason",
                        "case",
                        id.toString(),
                        now,
                        reason.strip(),
                        ""));
    }
}
