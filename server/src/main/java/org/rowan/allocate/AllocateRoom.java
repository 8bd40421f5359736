package org.rowan.allocate;

import java.nio.file.Path;
import java.time.InstantSource;
import org.rowan.allocate.effort.EffortFile;
import org.rowan.allocate.likelihood.LikelihoodFile;
import org.rowan.allocate.likelihood.LikelihoodTable;
import org.rowan.allocate.simulate.AssumedWorld;
import org.rowan.allocate.store.AlertStore;
import org.rowan.allocate.store.DutyStore;
import org.rowan.allocate.store.ExposureStore;
import org.rowan.allocate.store.LoadStore;
import org.rowan.allocate.store.PlanStore;
import org.rowan.allocate.store.ResponsibleStore;
import org.rowan.allocate.store.WorkStore;
import org.rowan.assess.Assessing;
import org.rowan.engine.plan.EffortTable;
import org.rowan.engine.plan.Knowledge;
import org.rowan.intake.Intake;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ClosedCases;
import org.rowan.platform.Installation;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;
import org.rowan.platform.users.Users;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
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
    AlertStore alertStore(JdbcClient jdbc) {
        return new AlertStore(jdbc);
    }

    @Bean
    DutyStore dutyStore(JdbcClient jdbc) {
        return new DutyStore(jdbc);
    }

    @Bean
    RaiseAlerts raiseAlerts(
            AlertStore alerts,
            DutyStore duty,
            WorkStore work,
            PlanStore plans,
            Assessing assessing,
            Users users,
            Knowledge knowledge,
            InstantSource clock) {
        return new RaiseAlerts(alerts, duty, work, plans, assessing, users, knowledge, clock);
    }

    @Bean
    TellPager tellPager(
            AlertStore alerts,
            InstantSource clock,
            @Value("${rowan.alerts.webhook:}") String address) {
        return new TellPager(alerts, clock, address);
    }

    @Bean
    @ConditionalOnProperty(name = "rowan.line.workers", havingValue = "true", matchIfMissing = true)
    WatchDanger watchDanger(RaiseAlerts alerts, TellPager pager) {
        return new WatchDanger(alerts, pager);
    }

    @Bean
    ExposureStore exposureStore(JdbcClient jdbc) {
        return new ExposureStore(jdbc);
    }

    @Bean
    ResponsibleStore responsibleStore(JdbcClient jdbc) {
        return new ResponsibleStore(jdbc);
    }

    @Bean
    KeepRoster keepRoster(
            PlanStore store,
            DutyStore duty,
            ExposureStore exposure,
            AuditTrail audit,
            InstantSource clock) {
        return new KeepRoster(store, duty, exposure, audit, clock);
    }

    @Bean
    PlaceCases placeCases(
            Assessing assessing,
            Intake intake,
            ResponsibleStore store,
            AuditTrail audit,
            InstantSource clock,
            @Value("${rowan.data:}") String data,
            @Value("${rowan.tables.ip-countries:}") String table,
            @Value("${rowan.country:GB}") String home,
            @Value("${rowan.demonstration:false}") boolean demonstration) {
        return new PlaceCases(
                assessing,
                intake,
                store,
                new PlaceCase(
                        IpTables.of(Path.of(data), table, demonstration),
                        new PostcodeAreas(demonstration),
                        home),
                audit,
                clock);
    }

    @Bean
    EraseAllocation eraseAllocation(Assessing assessing, ResponsibleStore store) {
        return new EraseAllocation(assessing, store);
    }

    @Bean
    EffortTable effortTable(ObjectProvider<Installation> installation) {
        Installation one = installation.getIfAvailable();
        return EffortFile.read(
                one == null
                        ? null
                        : one.settings().value("effort.table").map(Path::of).orElse(null));
    }

    @Bean
    LikelihoodTable likelihoodTable(ObjectProvider<Installation> installation) {
        Installation one = installation.getIfAvailable();
        return LikelihoodFile.read(
                one == null
                        ? null
                        : one.settings().value("likelihoods.table").map(Path::of).orElse(null));
    }

    @Bean
    Knowledge assumedWorld(EffortTable efforts, LikelihoodTable likelihoods) {
        return AssumedWorld.knowledge(efforts, likelihoods.facts());
    }

    /** What closed cases turned out to be is told by a later room, and asked for when needed. */
    @Bean
    @Lazy
    LearnFromClosed learnFromClosed(
            PlanStore store, Assessing assessing, ClosedCases closed, Knowledge knowledge) {
        return new LearnFromClosed(store, assessing, closed, knowledge);
    }

    @Bean
    PlanOpenWork planOpenWork(
            PlanStore store,
            Knowledge knowledge,
            ExposureStore exposure,
            LikelihoodTable likelihoods,
            ObjectProvider<LearnFromClosed> learn,
            InstantSource clock) {
        return new PlanOpenWork(store, knowledge, exposure, likelihoods, learn, clock);
    }

    @Bean
    OrderQueue orderQueue(
            PlanStore store,
            Knowledge knowledge,
            LikelihoodTable likelihoods,
            TaskQueue tasks,
            InstantSource clock) {
        return new OrderQueue(store, knowledge, likelihoods.version(), tasks, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "rowan.line.workers", havingValue = "true", matchIfMissing = true)
    KeepQueueInOrder keepQueueInOrder(OrderQueue order) {
        return new KeepQueueInOrder(order);
    }

    @Bean
    Stage allocateCases(
            Assessing assessing,
            WorkStore store,
            PlanStore plans,
            RaiseAlerts alerts,
            ResponsibleStore responsible,
            TaskQueue queue,
            Knowledge knowledge,
            LikelihoodTable likelihoods,
            OrderQueue order,
            InstantSource clock) {
        return new AllocateCases(
                assessing,
                store,
                plans,
                alerts,
                responsible,
                queue,
                knowledge,
                likelihoods.version(),
                order,
                clock);
    }

    @Bean
    WorkOnRecord workOnRecord(
            WorkStore store,
            JdbcClient jdbc,
            Assessing assessing,
            Rostering rostering,
            AuditTrail audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        return new WorkOnRecord(
                store, new LoadStore(jdbc), assessing, rostering, audit, events, clock);
    }

    @Bean
    PersonsInHand personsInHand(WorkStore store, Assessing assessing) {
        return new PersonsInHand(store, assessing);
    }
}
