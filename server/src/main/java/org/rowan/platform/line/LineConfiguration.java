package org.rowan.platform.line;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wires the line; {@code rowan.line.work=false} leaves the workers out, for commands beside a
 * running server.
 */
@Configuration(proxyBeanMethods = false)
class LineConfiguration {

    @Bean
    Signals signals() {
        return new Signals();
    }

    @Bean
    TaskQueue taskQueue(JdbcClient jdbc, Signals signals) {
        return new TaskQueue(jdbc, signals);
    }

    @Bean
    ClaimBatch claimBatch(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new ClaimBatch(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnProperty(name = "rowan.line.work", havingValue = "true", matchIfMissing = true)
    StageRunner stageRunner(List<Stage> stages, ClaimBatch claim, Signals signals) {
        return new StageRunner(stages, claim, signals);
    }
}
