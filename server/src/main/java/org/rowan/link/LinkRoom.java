package org.rowan.link;

import java.time.InstantSource;
import org.rowan.engine.link.normalise.Overlay;
import org.rowan.intake.Intake;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.HeldPersons;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.DecisionStore;
import org.rowan.link.store.EventStore;
import org.rowan.link.store.HeldTieStore;
import org.rowan.link.store.ModelStore;
import org.rowan.link.store.PartitionStore;
import org.rowan.link.store.StoryStore;
import org.rowan.match.Matching;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The beans of room 3; found through its {@code configure} package. */
@Configuration(proxyBeanMethods = false)
public class LinkRoom {

    @Bean
    AccountStore accountStore(JdbcClient jdbc, JsonMapper json, ReferralKeys keys) {
        return new AccountStore(jdbc, json, keys);
    }

    @Bean
    PartitionStore partitionStore(JdbcClient jdbc) {
        return new PartitionStore(jdbc);
    }

    @Bean
    ModelStore modelStore(JdbcClient jdbc) {
        return new ModelStore(jdbc);
    }

    @Bean
    LinkerInMemory linkerInMemory(
            ModelStore models,
            AccountStore accounts,
            PartitionStore partition,
            HeldPersons held,
            InstantSource clock) {
        return new LinkerInMemory(models, accounts, partition, held, clock);
    }

    @Bean
    Stage relinkStage(
            LinkerInMemory memory,
            ModelStore models,
            AccountStore accounts,
            PartitionStore partition,
            WriteOutcome write,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        return new RelinkStage(memory, models, accounts, partition, write, queue, audit, clock);
    }

    @Bean
    ChangeModel changeModel(
            LinkerInMemory memory,
            ModelStore models,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock,
            TransactionTemplate transaction) {
        return new ChangeModel(memory, models, queue, audit, clock, transaction);
    }

    @Bean
    @ConditionalOnProperty(name = "rowan.line.workers", havingValue = "true", matchIfMissing = true)
    ApplicationListener<ApplicationReadyEvent> shippedModelIsTakenUp(ChangeModel change) {
        return ready -> change.takeUpShipped();
    }

    @Bean
    WriteOutcome writeOutcome(
            AccountStore accounts,
            PartitionStore partition,
            HeldTieStore held,
            JsonMapper json,
            ApplicationEventPublisher events) {
        return new WriteOutcome(accounts, partition, held, json, events);
    }

    @Bean
    HeldTieStore heldTieStore(JdbcClient jdbc) {
        return new HeldTieStore(jdbc);
    }

    @Bean
    ReconsiderTies reconsiderTies(
            LinkerInMemory memory,
            HeldTieStore held,
            HeldPersons hands,
            AccountStore accounts,
            WriteOutcome write,
            TaskQueue queue,
            InstantSource clock) {
        return new ReconsiderTies(memory, held, hands, accounts, write, queue, clock);
    }

    @Bean
    ObserveAccounts observeAccounts(@Value("${rowan.demonstration:false}") boolean demonstration) {
        return ObserveAccounts.under(demonstration ? Overlay.DEMONSTRATION : Overlay.NONE);
    }

    @Bean
    Stage linkReferrals(
            Intake intake,
            Matching matching,
            ObserveAccounts observe,
            LinkerInMemory memory,
            AccountStore accounts,
            PartitionStore partition,
            WriteOutcome write,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        return new LinkReferrals(
                intake, matching, observe, memory, accounts, partition, write, queue, audit, clock);
    }

    @Bean
    PersonsOnRecord personsOnRecord(
            AccountStore accounts, PartitionStore partition, JdbcClient jdbc) {
        return new PersonsOnRecord(accounts, partition, new StoryStore(jdbc));
    }

    @Bean
    DecisionStore linkDecisionStore(JdbcClient jdbc, JsonMapper json, ReferralKeys keys) {
        return new DecisionStore(jdbc, json, keys);
    }

    @Bean
    LinkDecisions decideLinks(
            LinkerInMemory memory,
            AccountStore accounts,
            DecisionStore decisions,
            HeldTieStore held,
            WriteOutcome write,
            Linking persons,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock,
            TransactionTemplate transaction) {
        return new DecideLinks(
                memory,
                accounts,
                decisions,
                held,
                write,
                persons,
                queue,
                audit,
                clock,
                transaction);
    }

    @Bean
    LinkReasons reasonsOnRecord(
            LinkerInMemory memory, EventStore events, TransactionTemplate transaction) {
        return new ReasonsOnRecord(memory, events, transaction);
    }

    @Bean
    EventStore eventStore(JdbcClient jdbc, JsonMapper json) {
        return new EventStore(jdbc, json);
    }

    @Bean
    EraseLinks eraseLinks(
            LinkerInMemory memory,
            AccountStore accounts,
            PartitionStore partition,
            WriteOutcome write,
            TaskQueue queue,
            InstantSource clock) {
        return new EraseLinks(memory, accounts, partition, write, queue, clock);
    }
}
