package org.rowan.intake.configure;

import java.time.InstantSource;
import java.time.Period;
import org.rowan.intake.cybertipline.DocumentReader;
import org.rowan.intake.receiving.Copies;
import org.rowan.intake.receiving.EndSubmission;
import org.rowan.intake.receiving.FileKeeping;
import org.rowan.intake.receiving.Refusals;
import org.rowan.intake.receiving.Senders;
import org.rowan.intake.receiving.SubmissionReading;
import org.rowan.intake.receiving.Submissions;
import org.rowan.intake.store.FinishedReferrals;
import org.rowan.intake.store.OpenSubmissions;
import org.rowan.intake.store.Receipts;
import org.rowan.intake.store.ReferralNumbers;
import org.rowan.intake.store.RefusedBodies;
import org.rowan.intake.store.SenderRows;
import org.rowan.kernel.AuditTrail;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.line.TaskQueue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The submissions of the protocol: opened, filled, ended. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    DocumentReader documentReader() {
        return new DocumentReader();
    }

    @Bean
    ReferralNumbers referralNumbers(JdbcClient jdbc) {
        return new ReferralNumbers(jdbc);
    }

    @Bean
    Senders senders(JdbcClient jdbc, InstantSource clock) {
        return new Senders(new SenderRows(jdbc), clock);
    }

    @Bean
    Refusals refusals(
            JdbcClient jdbc,
            ReferralKeys keys,
            FileKeeping files,
            InstantSource clock,
            @Value("${rowan.retention.refused:P30D}") Period kept) {
        return new Refusals(new RefusedBodies(jdbc), keys, files, clock, kept);
    }

    @Bean
    FileKeeping fileKeeping(
            ContentStore contents,
            @Value("${rowan.profile:}") String profile,
            @Value("${rowan.legal-basis.keep-files:}") String legalBasis) {
        return FileKeeping.of(contents, profile, legalBasis);
    }

    @Bean
    Submissions submissions(
            DocumentReader reader,
            ReferralNumbers numbers,
            ReferralKeys keys,
            FileKeeping files,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        return new Submissions(
                reader,
                numbers,
                keys,
                files,
                new OpenSubmissions(jdbc),
                new TransactionTemplate(transactions),
                clock);
    }

    @Bean
    Copies copies(JdbcClient jdbc, ContentStore contents, ReferralKeys keys) {
        return new Copies(new FinishedReferrals(jdbc), new Receipts(jdbc), contents, keys);
    }

    @Bean
    EndSubmission endSubmission(
            JdbcClient jdbc,
            DocumentReader reader,
            ReferralKeys keys,
            Copies copies,
            TaskQueue line,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        return new EndSubmission(
                new OpenSubmissions(jdbc),
                new FinishedReferrals(jdbc),
                new SubmissionReading(reader, keys, clock),
                copies,
                line,
                audit,
                new TransactionTemplate(transactions),
                clock);
    }
}
