package org.rowan.outcome;

import java.time.InstantSource;
import org.rowan.allocate.Allocating;
import org.rowan.allocate.Planning;
import org.rowan.assess.Assessing;
import org.rowan.kernel.AuditTrail;
import org.rowan.link.Linking;
import org.rowan.outcome.store.OutcomeStore;
import org.rowan.outcome.store.PackageStore;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans of room 7; found through its {@code configure} package. */
@Configuration(proxyBeanMethods = false)
public class OutcomeRoom {

    @Bean
    OutcomeStore outcomeStore(JdbcClient jdbc, ReferralKeys keys) {
        return new OutcomeStore(jdbc, keys);
    }

    @Bean
    CloseCase closeCase(
            Assessing assessing,
            Allocating allocating,
            Planning planning,
            OutcomeStore store,
            AuditTrail audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        return new CloseCase(assessing, allocating, planning, store, audit, events, clock);
    }

    @Bean
    ReadClosed readClosed(OutcomeStore store) {
        return new ReadClosed(store);
    }

    @Bean
    EraseOutcomes eraseOutcomes(Assessing assessing, OutcomeStore store, PackageStore packages) {
        return new EraseOutcomes(assessing, store, packages);
    }

    @Bean
    PackageStore packageStore(JdbcClient jdbc, ReferralKeys keys) {
        return new PackageStore(jdbc, keys);
    }

    @Bean
    RecordPackages recordPackages(
            Assessing assessing,
            Linking linking,
            PackageStore store,
            AuditTrail audit,
            InstantSource clock) {
        return new RecordPackages(assessing, linking, store, audit, clock);
    }
}
