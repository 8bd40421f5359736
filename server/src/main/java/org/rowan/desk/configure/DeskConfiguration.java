package org.rowan.desk.configure;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rowan.allocate.Allocating;
import org.rowan.assess.Assessing;
import org.rowan.assess.Deciding;
import org.rowan.desk.ApiClients;
import org.rowan.desk.DescribeCase;
import org.rowan.desk.DescribePair;
import org.rowan.desk.DescribePerson;
import org.rowan.desk.DescribeReferral;
import org.rowan.desk.DescribeTies;
import org.rowan.desk.ListQueue;
import org.rowan.desk.NeedToKnow;
import org.rowan.desk.store.ApiClientStore;
import org.rowan.desk.store.CaseAccess;
import org.rowan.intake.Intake;
import org.rowan.intake.SummaryPart;
import org.rowan.kernel.AuditTrail;
import org.rowan.link.LinkDecisions;
import org.rowan.link.LinkReasons;
import org.rowan.link.Linking;
import org.rowan.match.Matching;
import org.rowan.outcome.Outcomes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens room 6. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    private static final int SHOWN_AFTER_INTAKE = 10;

    @Bean
    ApiClients apiClients(JdbcClient jdbc) {
        return new ApiClients(new ApiClientStore(jdbc));
    }

    @Bean
    ListQueue listQueue(
            Allocating allocating, Assessing assessing, Deciding deciding, InstantSource clock) {
        return new ListQueue(allocating, assessing, deciding, clock);
    }

    @Bean
    SummaryPart casesAfterIntake(ListQueue queue, Allocating allocating) {
        return summary -> {
            Map<String, Long> byLane = new LinkedHashMap<>();
            allocating.countByLane().forEach((lane, count) -> byLane.put(lane.code(), count));
            summary.put("cases", byLane.values().stream().mapToLong(Long::longValue).sum());
            summary.put("casesByLane", byLane);
            summary.put("top", queue.list(null, null, 0, SHOWN_AFTER_INTAKE));
        };
    }

    @Bean
    DescribeCase describeCase(
            ListQueue queue,
            Assessing assessing,
            Intake intake,
            Linking linking,
            Matching matching,
            Outcomes outcomes) {
        return new DescribeCase(queue, assessing, intake, linking, matching, outcomes);
    }

    @Bean
    NeedToKnow needToKnow(
            Allocating allocating,
            Assessing assessing,
            JdbcClient jdbc,
            AuditTrail audit,
            InstantSource clock) {
        return new NeedToKnow(allocating, assessing, new CaseAccess(jdbc), audit, clock);
    }

    @Bean
    DescribeTies describeTies(
            LinkDecisions decisions, Linking linking, Assessing assessing, Allocating allocating) {
        return new DescribeTies(decisions, linking, assessing, allocating);
    }

    @Bean
    DescribePerson describePerson(
            Linking linking,
            LinkReasons reasons,
            LinkDecisions decisions,
            DescribeTies ties,
            Intake intake) {
        return new DescribePerson(linking, reasons, decisions, ties, intake);
    }

    @Bean
    DescribePair describePair(
            Linking linking, LinkReasons reasons, LinkDecisions decisions, Intake intake) {
        return new DescribePair(linking, reasons, decisions, intake);
    }

    @Bean
    DescribeReferral describeReferral(
            Intake intake, Matching matching, Linking linking, Assessing assessing) {
        return new DescribeReferral(intake, matching, linking, assessing);
    }
}
