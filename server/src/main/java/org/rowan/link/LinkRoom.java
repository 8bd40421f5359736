package org.rowan.link;

import java.time.InstantSource;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.engine.link.normalise.Overlay;
import org.rowan.intake.Intake;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.HeldPersons;
import org.rowan.link.model.ModelFiles;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.DecisionStore;
import org.rowan.link.store.EventStore;
import org.rowan.link.store.PartitionStore;
import org.rowan.link.store.StoryStore;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;
import org.springframework.beans.factory.annotation.Value;
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
    LinkerInMemory linkerInMemory(
            AccountStore accounts, PartitionStore partition, HeldPersons held) {
        return new LinkerInMemory(
                ModelFiles.shipped(ModelFiles.REFERRALS), accounts, partition, held);
    }

    @Bean
    WriteOutcome writeOutcome(
            AccountStore accounts,
            PartitionStore partition,
            JsonMapper json,
            LinkerInMemory memory) {
        LinkModel model = memory.model();
        return new WriteOutcome(accounts, partition, json, model.name() + " " + model.version());
    }

    @Bean
    ObserveAccounts observeAccounts(@Value("${rowan.demonstration:false}") boolean demonstration) {
        return ObserveAccounts.under(demonstration ? Overlay.DEMONSTRATION : Overlay.NONE);
    }

    @Bean
    Stage linkReferrals(
            Intake intake,
            ObserveAccounts observe,
            LinkerInMemory memory,
            AccountStore accounts,
            PartitionStore partition,
            WriteOutcome write,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        return new LinkReferrals(
                intake, observe, memory, accounts, partition, write, queue, audit, clock);
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
            WriteOutcome write,
            Linking persons,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock,
            TransactionTemplate transaction) {
        return new DecideLinks(
                memory, accounts, decisions, write, persons, queue, audit, clock, transaction);
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
