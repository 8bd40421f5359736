package org.rowan.exchange.configure;

import java.time.InstantSource;
import org.rowan.assess.Assessing;
import org.rowan.exchange.ExportPackage;
import org.rowan.exchange.Recipients;
import org.rowan.exchange.store.RecipientStore;
import org.rowan.intake.Intake;
import org.rowan.kernel.AuditTrail;
import org.rowan.outcome.Packages;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens room exchange. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    Recipients recipients(JdbcClient jdbc, InstantSource clock) {
        return new Recipients(new RecipientStore(jdbc), clock);
    }

    @Bean
    ExportPackage exportPackage(
            Assessing assessing,
            Intake intake,
            ReferralKeys keys,
            ContentStore contents,
            KeyRing ring,
            Packages packages,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock,
            @Value("${rowan.organisation:}") String organisation,
            @Value("${rowan.profile:}") String profile,
            @Value("${rowan.legal-basis.keep-files:}") String legalBasis) {
        boolean mayGive =
                profile.equals("police") || profile.equals("demo") || !legalBasis.isBlank();
        return new ExportPackage(
                assessing,
                intake,
                keys,
                contents,
                ring,
                packages,
                audit,
                transaction,
                clock,
                organisation,
                mayGive);
    }
}
