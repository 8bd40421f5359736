package org.rowan.platform.line.configure;

import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the line; {@code rowan.line.workers=false} leaves the workers out, for commands beside a
 * server.
 */
@Configuration(proxyBeanMethods = false)
class LineConfiguration {

    @Bean
    Line line(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Line(jdbc, transactions);
    }

    @Bean
    TaskQueue taskQueue(Line line) {
        return line.queue();
    }

    @Bean
    @ConditionalOnProperty(name = "rowan.line.workers", havingValue = "true", matchIfMissing = true)
    SmartLifecycle stageWorkers(Line line, ObjectProvider<Stage> stages) {
        return line.workers(stages.orderedStream().toList());
    }
}
