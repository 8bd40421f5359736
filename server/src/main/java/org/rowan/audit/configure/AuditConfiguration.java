package org.rowan.audit.configure;

import org.rowan.audit.AuditRecorder;
import org.rowan.kernel.AuditTrail;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log: who writes it, who seals it, who reads it. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc, ReferralKeys keys) {
        return new AuditRecorder(jdbc, keys);
    }
}
