package org.rowan.intake.configure;

import java.time.InstantSource;
import org.rowan.intake.Intake;
import org.rowan.intake.NeedsAPerson;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.cybertipline.DocumentReader;
import org.rowan.intake.items.ReceiveFiles;
import org.rowan.intake.receiving.Copies;
import org.rowan.intake.receiving.EndSubmission;
import org.rowan.intake.receiving.FileKeeping;
import org.rowan.intake.receiving.Housekeeping;
import org.rowan.intake.receiving.IntakeErasure;
import org.rowan.intake.receiving.PersonAtIntake;
import org.rowan.intake.receiving.Refusals;
import org.rowan.intake.receiving.StoredIntake;
import org.rowan.intake.receiving.WholeReferrals;
import org.rowan.intake.store.FinishedReferrals;
import org.rowan.intake.store.PersonSteps;
import org.rowan.intake.store.ReferralNumbers;
import org.rowan.intake.store.ReferralRows;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.Erasure;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.content.UploadFolder;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.line.TaskQueue;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What other rooms and people ask of intake. */
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {

    @Bean
    Intake intake(JdbcClient jdbc, ReferralKeys keys, ContentStore contents) {
        return new StoredIntake(
                new ReferralRows(jdbc), new FinishedReferrals(jdbc), keys, contents);
    }

    @Bean
    NeedsAPerson needsAPerson(
            JdbcClient jdbc,
            ReferralKeys keys,
            TaskQueue line,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        return new PersonAtIntake(
                new PersonSteps(jdbc),
                new FinishedReferrals(jdbc),
                keys,
                line,
                audit,
                new TransactionTemplate(transactions),
                clock);
    }

    @Bean
    ReceiveItems receiveItems(
            ReferralNumbers numbers,
            ReferralKeys keys,
            ContentStore contents,
            FileKeeping keeping,
            JdbcClient jdbc,
            Copies copies,
            TaskQueue line,
            AuditTrail audit,
            DocumentReader reader,
            UploadFolder uploads,
            KeyRing ring,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        WholeReferrals whole =
                new WholeReferrals(
                        numbers,
                        keys,
                        contents,
                        keeping,
                        new FinishedReferrals(jdbc),
                        copies,
                        line,
                        audit,
                        new TransactionTemplate(transactions),
                        clock);
        return new ReceiveFiles(whole, reader, uploads, ring, clock);
    }

    @Bean
    Erasure intakeErasure(JdbcClient jdbc, InstantSource clock) {
        return new IntakeErasure(new PersonSteps(jdbc), clock);
    }

    @Bean
    @ConditionalOnProperty(name = "rowan.line.workers", havingValue = "true", matchIfMissing = true)
    Housekeeping intakeHousekeeping(EndSubmission end, Refusals refusals) {
        return new Housekeeping(end, refusals);
    }
}
