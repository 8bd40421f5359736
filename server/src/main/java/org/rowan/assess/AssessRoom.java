package org.rowan.assess;

import java.nio.file.Path;
import java.time.InstantSource;
import org.rowan.assess.store.AssessmentStore;
import org.rowan.assess.store.CaseReader;
import org.rowan.assess.store.CaseStore;
import org.rowan.assess.store.ChildStore;
import org.rowan.assess.store.DecisionStore;
import org.rowan.assess.store.FactStore;
import org.rowan.assess.store.FlagStore;
import org.rowan.assess.store.PolicyStore;
import org.rowan.assess.store.ShadowStore;
import org.rowan.intake.Intake;
import org.rowan.kernel.AuditTrail;
import org.rowan.link.Linking;
import org.rowan.match.Matching;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The beans of room 4; found through its {@code configure} package. */
@Configuration(proxyBeanMethods = false)
public class AssessRoom {

    @Bean
    PoliciesOnDisk policiesOnDisk(
            @Value("${rowan.data:}") String data,
            @Value("${rowan.policies.live:}") String live,
            @Value("${rowan.policies.shadow:}") String shadow) {
        return new PoliciesOnDisk(PolicyPaths.in(Path.of(data), live, shadow));
    }

    @Bean
    ShadowStore shadowStore(JdbcClient jdbc) {
        return new ShadowStore(jdbc);
    }

    @Bean
    ComparePolicies comparePolicies(
            PoliciesOnDisk onDisk, PolicyStore policies, ShadowStore shadows) {
        return new ComparePolicies(onDisk, policies, shadows);
    }

    @Bean
    SwitchPolicy switchPolicy(
            PoliciesOnDisk onDisk,
            PolicyStore policies,
            CaseStore cases,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        return new SwitchPolicy(onDisk, policies, cases, queue, audit, clock);
    }

    @Bean
    ChildStore childStore(JdbcClient jdbc) {
        return new ChildStore(jdbc);
    }

    @Bean
    FindDangers findDangers(CaseReader reader, ChildStore children) {
        return new FindDangers(reader, children);
    }

    @Bean
    PolicyStore policyStore(JdbcClient jdbc) {
        return new PolicyStore(jdbc);
    }

    @Bean
    ExplainDecision explainDecision(AssessmentStore assessments, PolicyStore policies) {
        return new ExplainDecision(assessments, policies);
    }

    @Bean
    ReplayPolicy replayPolicy(AssessmentStore assessments) {
        return new ReplayPolicy(assessments);
    }

    @Bean
    CaseStore caseStore(JdbcClient jdbc, JsonMapper json) {
        return new CaseStore(jdbc, json);
    }

    @Bean
    CaseReader caseReader(JdbcClient jdbc, JsonMapper json, ReferralKeys keys) {
        return new CaseReader(jdbc, json, keys);
    }

    @Bean
    AssessmentStore assessmentStore(JdbcClient jdbc, JsonMapper json) {
        return new AssessmentStore(jdbc, json);
    }

    @Bean
    FactStore factStore(JdbcClient jdbc, ReferralKeys keys) {
        return new FactStore(jdbc, keys);
    }

    @Bean
    FlagStore flagStore(JdbcClient jdbc) {
        return new FlagStore(jdbc);
    }

    @Bean
    JudgeFlags judgeFlags(FlagStore store, TaskQueue queue, InstantSource clock) {
        return new JudgeFlags(store, queue, clock);
    }

    @Bean
    Stage openCases(
            Intake intake,
            Matching matching,
            Linking linking,
            CaseStore store,
            FlagStore flags,
            TaskQueue queue,
            InstantSource clock) {
        return new OpenCases(intake, matching, linking, store, flags, queue, clock);
    }

    @Bean
    Stage assessCases(
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
        return new AssessCases(
                linking, cases, assessments, queue, audit, clock, policies, shadows, onDisk, flags);
    }

    @Bean
    CasesOnRecord casesOnRecord(
            CaseReader reader,
            CaseStore store,
            AssessmentStore assessments,
            FactStore facts,
            JudgeFlags flags,
            FindDangers dangers,
            PoliciesOnDisk policies,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        return new CasesOnRecord(
                reader, store, assessments, facts, flags, dangers, policies, queue, audit, clock);
    }

    @Bean
    DecisionStore assessDecisionStore(JdbcClient jdbc, ReferralKeys keys) {
        return new DecisionStore(jdbc, keys);
    }

    @Bean
    DecideCase decideCase(
            Assessing cases,
            DecisionStore store,
            JudgeFlags flags,
            AuditTrail audit,
            InstantSource clock) {
        return new DecideCase(cases, store, flags, audit, clock);
    }

    @Bean
    EraseAssessments eraseAssessments(
            AssessmentStore assessments, FactStore facts, CaseStore cases, TaskQueue queue) {
        return new EraseAssessments(assessments, facts, cases, queue);
    }
}
