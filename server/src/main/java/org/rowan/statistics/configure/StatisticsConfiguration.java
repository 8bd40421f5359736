package org.rowan.statistics.configure;

import java.time.InstantSource;
import org.rowan.intake.SummaryPart;
import org.rowan.statistics.Calibration;
import org.rowan.statistics.LineFigures;
import org.rowan.statistics.store.CalibrationStore;
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

    @Bean
    CalibrationStore calibrationStore(JdbcClient jdbc) {
        return new CalibrationStore(jdbc);
    }

    @Bean
    Calibration calibration(CalibrationStore store, InstantSource clock) {
        return new Calibration(store, clock);
    }

    @Bean
    SummaryPart figuresAfterIntake(LineFigures figures) {
        return summary -> {
            LineFigures.Counts counts = figures.counts();
            summary.put("knownMedia", counts.knownMedia());
            summary.put("persons", counts.persons());
        };
    }
}
