package org.rowan.audit.configure;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.rowan.audit.AfterRestoreSealer;
import org.rowan.audit.AuditLog;
import org.rowan.audit.AuditRecorder;
import org.rowan.audit.HeadExport;
import org.rowan.audit.LogCheck;
import org.rowan.audit.PostgresAuditLog;
import org.rowan.audit.Sealer;
import org.rowan.audit.SealerLoop;
import org.rowan.kernel.AuditTrail;
import org.rowan.platform.backup.AfterRestore;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log: who writes it, who seals it, who reads and checks it. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc, ReferralKeys keys) {
        return new AuditRecorder(jdbc, keys);
    }

    @Bean
    AuditLog auditLog(JdbcClient jdbc, ReferralKeys keys, KeyRing ring) {
        return new PostgresAuditLog(jdbc, keys, ring);
    }

    @Bean
    Sealer sealer(
            JdbcClient jdbc, TransactionTemplate transactions, KeyRing ring, InstantSource clock) {
        return new Sealer(jdbc, transactions, ring, clock);
    }

    @Bean
    LogCheck logCheck(
            JdbcClient jdbc, TransactionTemplate transactions, KeyRing ring, ReferralKeys keys) {
        return new LogCheck(jdbc, transactions, ring, keys);
    }

    /**
     * @param folders {@code audit.heads}: folders out of the operator's reach, with commas between
     */
    @Bean
    HeadExport headExport(@Value("${rowan.audit.heads:}") String folders) {
        List<Path> paths =
                Arrays.stream(folders.split(","))
                        .map(String::strip)
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of)
                        .toList();
        return new HeadExport(paths);
    }

    @Bean
    AfterRestore afterRestoreSealer(JdbcClient jdbc) {
        return new AfterRestoreSealer(jdbc);
    }

    @Bean
    @ConditionalOnProperty(name = "rowan.line.workers", havingValue = "true", matchIfMissing = true)
    SealerLoop sealerLoop(Sealer sealer, HeadExport export, AuditLog log) {
        return new SealerLoop(sealer, export, log);
    }
}
