package org.rowan.allocate;

import java.time.InstantSource;
import org.rowan.allocate.simulate.AssumedWorld;
import org.rowan.allocate.store.LoadStore;
import org.rowan.allocate.store.PlanStore;
import org.rowan.allocate.store.WorkStore;
import org.rowan.assess.Assessing;
import org.rowan.engine.plan.Knowledge;
import org.rowan.kernel.AuditTrail;
import org.rowan.platform.line.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans of room 5; found through its {@code configure} package. */
@Configuration(proxyBeanMethods = false)
public class AllocateRoom {

    @Bean
    WorkStore workStore(JdbcClient jdbc) {
        return new WorkStore(jdbc);
    }

    @Bean
    PlanStore planStore(JdbcClient jdbc) {
        return new PlanStore(jdbc);
    }

    @Bean
    Knowledge assumedWorld() {
        return AssumedWorld.knowledge();
    }

    @Bean
    PlanOpenWork planOpenWork(
            PlanStore store, Knowledge knowledge, AuditTrail audit, InstantSource clock) {
        return new PlanOpenWork(store, knowledge, audit, clock);
    }

    @Bean
    Stage allocateCases(
            Assessing assessing,
            WorkStore store,
            PlanStore plans,
            Knowledge knowledge,
            InstantSource clock) {
        return new AllocateCases(assessing, store, plans, knowledge, clock);
    }

    @Bean
    WorkOnRecord workOnRecord(
            WorkStore store, JdbcClient jdbc, AuditTrail audit, InstantSource clock) {
        return new WorkOnRecord(store, new LoadStore(jdbc), audit, clock);
    }

    @Bean
    PersonsInHand personsInHand(WorkStore store, Assessing assessing) {
        return new PersonsInHand(store, assessing);
    }
}
