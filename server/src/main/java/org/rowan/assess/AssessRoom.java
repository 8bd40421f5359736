package org.rowan.assess;

import java.nio.file.Path;
import java.time.InstantSource;
import org.rowan.assess.store.AssessmentStore;
import org.rowan.assess.store.CaseReader;
import org.rowan.assess.store.CaseStore;
import org.rowan.assess.store.DecisionStore;
import org.rowan.assess.store.FactStore;
import org.rowan.assess.store.PolicyStore;
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
    PoliciesInForce policiesInForce(@Value("${rowan.data:}") String data) {
        return PoliciesInForce.in(Path.of(data));
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
    Stage openCases(
            Intake intake,
            Matching matching,
            Linking linking,
            CaseStore store,
            TaskQueue queue,
            InstantSource clock) {
        return new OpenCases(intake, matching, linking, store, queue, clock);
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
            PoliciesInForce inForce) {
        return new AssessCases(linking, cases, assessments, queue, audit, clock, policies, inForce);
    }

    @Bean
    CasesOnRecord casesOnRecord(
            CaseReader reader,
            CaseStore store,
            AssessmentStore assessments,
            FactStore facts,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        return new CasesOnRecord(reader, store, assessments, facts, queue, audit, clock);
    }

    @Bean
    DecisionStore assessDecisionStore(JdbcClient jdbc, ReferralKeys keys) {
        return new DecisionStore(jdbc, keys);
    }

    @Bean
    DecideCase decideCase(
            Assessing cases, DecisionStore store, AuditTrail audit, InstantSource clock) {
        return new DecideCase(cases, store, audit, clock);
    }

    @Bean
    EraseAssessments eraseAssessments(
            AssessmentStore assessments, FactStore facts, CaseStore cases, TaskQueue queue) {
        return new EraseAssessments(assessments, facts, cases, queue);
    }
}
