package org.rowan.statistics.configure;

import org.rowan.statistics.LineFigures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the room of figures. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

    @Bean
    LineFigures lineFigures(JdbcClient jdbc) {
        return new LineFigures(jdbc);
    }
}
