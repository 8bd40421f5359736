package org.rowan.assess;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.assess.store.AssessmentStore;
import org.rowan.assess.store.CaseReader;
import org.rowan.assess.store.PolicyStore;
import org.rowan.assess.store.ShadowStore;
import org.rowan.engine.rank.Assess;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;

/**
 * The stage {@code assess}: collects each case's facts, has the engine assess them, and keeps both.
 */
final class AssessCases implements Stage {
    static final String NAME = "assess";
    static final String NEXT = "allocate";

    private final Linking linking;
    private final CaseReader cases;
    private final AssessmentStore assessments;
    private final TaskQueue queue;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final PolicyStore policies;
    private final ShadowStore shadows;
    private final PoliciesOnDisk onDisk;
    private final JudgeFlags flags;
    private Compiled compiled;

    AssessCases(
            Linking linking,
            CaseReader cases,
            AssessmentStore assessments,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock,
            PolicyStore policies,
            ShadowStore shadows,
            PoliciesOnDisk onDisk,
            JudgeFlags flags) {
        this.linking = linking;
        this.cases = cases;
        this.assessments = assessments;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
        this.policies = policies;
        this.shadows = shadows;
        this.onDisk = onDisk;
        this.flags = flags;
        this.compiled = Compiled.of(onDisk.now());
    }

    /** Policies ready to assess; made anew when a policy was switched. */
    private record Compiled(PoliciesInForce policies, Assess live, Map<String, Assess> shadows) {
        static Compiled of(PoliciesInForce policies) {
            Map<String, Assess> shadows = new LinkedHashMap<>();
            policies.shadows()
                    .forEach(shadow -> shadows.put(shadow.sha256(), new Assess(shadow.policy())));
            return new Compiled(policies, new Assess(policies.policy()), shadows);
        }
    }

    private synchronized Compiled compiled() {
        PoliciesInForce now = onDisk.now();
        if (now != compiled.policies()) {
            compiled = Compiled.of(now);
        }
        return compiled;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batch() {
        return 400;
    }

    @Override
    public void work(List<Long> subjects) {
        List<CaseId> ids = subjects.stream().map(CaseId::new).toList();
        Map<CaseId, CaseRecord> records = cases.read(ids);
        Map<Long, ReferralOnFile> onFile = flags.weigh(cases.referralsOnFile(ids));
        Map<ReferralId, List<LinkedAccount>> accounts = linking.findAccounts(referrals(records));
        Map<CaseId, AssessedBefore> before = assessments.before(ids);
        Instant now = clock.instant();
        Compiled inForce = compiled();
        policies.use(inForce.policies(), PolicyStore.STAGE, now);
        List<CaseAssessment> made = new ArrayList<>();
        for (CaseRecord record : records.values()) {
            if (record.state().equals("folded")) {
                continue;
            }
            CaseFacts facts =
                    BuildFacts.of(record, known(record, onFile), accounts(record, accounts), now);
            Assessment result = inForce.live().assess(facts);
            made.add(
                    new CaseAssessment(
                            0,
                            record.id(),
                            now,
                            inForce.policies().policy().name(),
                            inForce.policies().policy().version(),
                            inForce.policies().live().sha256(),
                            DueTime.of(
                                    result, record, known(record, onFile), before.get(record.id())),
                            result,
                            facts));
        }
        assessments.add(made);
        shadows.add(inTheShadow(made, inForce));
        audit.appendAll(made.stream().map(AssessCases::entry).toList());
        queue.enqueueAll(NEXT, subjects);
    }

    private static List<ShadowAssessment> inTheShadow(List<CaseAssessment> made, Compiled inForce) {
        List<ShadowAssessment> said = new ArrayList<>();
        for (CaseAssessment one : made) {
            CaseFacts facts = one.facts();
            Assessment result = one.result();
            if (facts != null && result != null) {
                inForce.shadows()
                        .forEach((sha256, shadow) ->
                                said.add(
                                        new ShadowAssessment(
                                                one.caseId(),
                                                one.at(),
                                                sha256,
                                                shadow.assess(facts),
                                                result)));
            }
        }
        return said;
    }

    private static Set<ReferralId> referrals(Map<CaseId, CaseRecord> records) {
        Set<ReferralId> referrals = new LinkedHashSet<>();
        records.values().forEach(record -> referrals.addAll(record.referrals()));
        return referrals;
    }

    private static List<ReferralOnFile> known(CaseRecord record, Map<Long, ReferralOnFile> onFile) {
        List<ReferralOnFile> known = new ArrayList<>();
        for (ReferralId referral : record.referrals()) {
            ReferralOnFile one = onFile.get(referral.value());
            if (one != null) {
                known.add(one);
            }
        }
        return known;
    }

    private static List<LinkedAccount> accounts(
            CaseRecord record, Map<ReferralId, List<LinkedAccount>> all) {
        List<LinkedAccount> accounts = new ArrayList<>();
        for (ReferralId referral : record.referrals()) {
            accounts.addAll(all.getOrDefault(referral, List.of()));
        }
        return accounts;
    }

    private static AuditEntry entry(CaseAssessment made) {
        Map<String, String> said = new HashMap<>();
        if (made.result() != null) {
            said.put("lane", made.result().lane().code());
            said.put("level", made.result().level().code());
        }
        return AuditEntry.of(
                "stage:" + NAME,
                "assessed",
                "case",
                made.caseId().toString(),
                made.at(),
                made.policy() + " " + made.version(),
                said.getOrDefault("lane", "") + " " + said.getOrDefault("level", ""));
    }
}
