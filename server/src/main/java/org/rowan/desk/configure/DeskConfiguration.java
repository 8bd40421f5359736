package org.rowan.desk.configure;

import java.time.InstantSource;
import org.rowan.allocate.Allocating;
import org.rowan.assess.Assessing;
import org.rowan.desk.ApiClients;
import org.rowan.desk.DescribeCase;
import org.rowan.desk.DescribePerson;
import org.rowan.desk.DescribeReferral;
import org.rowan.desk.ListQueue;
import org.rowan.desk.store.ApiClientStore;
import org.rowan.intake.Intake;
import org.rowan.link.Linking;
import org.rowan.match.Matching;
import org.rowan.outcome.Outcomes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens room 6. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    ApiClients apiClients(JdbcClient jdbc) {
        return new ApiClients(new ApiClientStore(jdbc));
    }

    @Bean
    ListQueue listQueue(Allocating allocating, Assessing assessing, InstantSource clock) {
        return new ListQueue(allocating, assessing, clock);
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
    DescribePerson describePerson(Linking linking, Intake intake, Assessing assessing) {
        return new DescribePerson(linking, intake, assessing);
    }

    @Bean
    DescribeReferral describeReferral(
            Intake intake, Matching matching, Linking linking, Assessing assessing) {
        return new DescribeReferral(intake, matching, linking, assessing);
    }
}
