package org.rowan.platform.configure;

import java.time.InstantSource;
import java.util.List;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.LegalHold;
import org.rowan.platform.backup.AfterRestore;
import org.rowan.platform.backup.AfterRestores;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.erase.EraseReferral;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Erasing and restoring, with every room that has a part in them. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

    @Bean
    EraseReferral eraseReferral(
            ReferralKeys keys,
            ContentStore content,
            ObjectProvider<Erasure> rooms,
            LegalHold hold,
            AuditTrail trail,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            InstantSource clock) {
        List<Erasure> all = rooms.orderedStream().toList();
        return new EraseReferral(keys, content, all, hold, trail, transactions, jdbc, clock);
    }

    @Bean
    AfterRestores afterRestores(
            ObjectProvider<AfterRestore> rooms,
            AuditTrail trail,
            TransactionTemplate transactions,
            InstantSource clock) {
        return new AfterRestores(rooms.orderedStream().toList(), trail, transactions, clock);
    }
}
