package org.rowan.platform.users;

import java.time.InstantSource;
import java.util.Map;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.OpeningCondition;
import org.rowan.platform.crypto.BlindIndex;
import org.rowan.platform.crypto.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the people who may enter. */
@Configuration(proxyBeanMethods = false)
class UsersConfiguration {
    private static final Logger log = LoggerFactory.getLogger(UsersConfiguration.class);

    /**
     * About a quarter of a second for each guess; the scheme is stored in front so that it can be
     * changed later.
     */
    private static final int BCRYPT_COST = 12;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_COST)));
    }

    @Bean
    UserTable userTable(JdbcClient database) {
        return new UserTable(database);
    }

    /**
     * A demonstration has log-ins that everybody knows; anywhere else relaxing it is a decision.
     */
    @Bean
    FactorRule factorRule(Environment settings) {
        boolean demonstration = settings.getProperty("rowan.demonstration", Boolean.class, false);
        boolean required =
                settings.getProperty(
                                "rowan.sign-in.second-factor",
                                demonstration ? "optional" : "required")
                        .equals("required");
        if (!required && !demonstration && settings.containsProperty("rowan.serving")) {
            log.warn(
                    "People may sign in with a password alone: sign-in.second-factor is optional in"
                            + " rowan.yaml.");
        }
        return new FactorRule(required);
    }

    @Bean
    SecondFactors secondFactors(
            UserTable table,
            JdbcClient database,
            KeyRing keys,
            BlindIndex index,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        return new SecondFactors(
                table, new SecondFactorTable(database), keys, index, audit, transaction, clock);
    }

    @Bean
    Users users(
            UserTable table,
            PasswordEncoder encoder,
            SecondFactors factors,
            FactorRule rule,
            InstantSource clock) {
        return new StoredUsers(table, encoder, factors, rule, clock);
    }

    @Bean
    DeskCheck deskCheck(
            UserTable table,
            PasswordEncoder encoder,
            FactorRule rule,
            SecondFactors factors,
            InstantSource clock) {
        return new DeskCheck(
                new ProviderManager(
                        new Entrance(table, encoder, rule, clock), new SecondStep(table, factors)));
    }

    @Bean
    ByProvider byProvider(UserTable table, FactorRule rule, InstantSource clock) {
        return new ByProvider(table, rule, clock);
    }

    /** What a door gets that names no check of its own: nobody enters. */
    @Bean
    AuthenticationManager nobodyEnters() {
        return attempt -> {
            throw new BadCredentialsException("this door has no check of its own");
        };
    }

    @Bean
    OpeningCondition rolesAreFilled(Users users, Environment settings) {
        return new RolesAreFilled(users, settings.getProperty("rowan.profile", ""));
    }
}
