package org.rowan.retention.configure;

import java.time.InstantSource;
import org.rowan.assess.Assessing;
import org.rowan.intake.Intake;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.LegalHold;
import org.rowan.outcome.Outcomes;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.content.UploadFolder;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.erase.EraseReferral;
import org.rowan.platform.users.Users;
import org.rowan.retention.EnforceRetention;
import org.rowan.retention.Keeping;
import org.rowan.retention.RetentionRoom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens room retention. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    @Bean
    LegalHold legalHold(JdbcClient jdbc, ReferralKeys keys, Assessing assessing) {
        return RetentionRoom.hold(jdbc, keys, assessing);
    }

    @Bean
    Erasure retentionErasure(JdbcClient jdbc, ReferralKeys keys, Assessing assessing) {
        return RetentionRoom.forgetting(jdbc, keys, assessing);
    }

    @Bean
    RetentionRoom retentionRoom(
            JdbcClient jdbc,
            ReferralKeys keys,
            Intake intake,
            Assessing assessing,
            Outcomes outcomes,
            EraseReferral erasing,
            LegalHold hold,
            Users users,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock,
            Environment settings) {
        return new RetentionRoom(
                jdbc,
                keys,
                intake,
                assessing,
                outcomes,
                erasing,
                hold,
                users,
                audit,
                transaction,
                clock,
                name -> settings.getProperty("rowan." + name));
    }

    @Bean
    Keeping keeping(RetentionRoom room) {
        return room.keeping();
    }

    @Bean
    EnforceRetention enforceRetention(RetentionRoom room) {
        return room.enforcing();
    }

    @Bean
    @ConditionalOnProperty(name = "rowan.line.workers", havingValue = "true", matchIfMissing = true)
    HourlyRound hourlyRound(EnforceRetention enforce, ContentStore contents, UploadFolder uploads) {
        return new HourlyRound(enforce, contents, uploads);
    }
}
