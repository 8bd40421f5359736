package org.rowan.platform.users;

import java.time.InstantSource;
import java.util.Map;
import org.rowan.kernel.OpeningCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Wires the people who may enter. */
@Configuration(proxyBeanMethods = false)
class UsersConfiguration {
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

    @Bean
    Users users(UserTable table, PasswordEncoder encoder, InstantSource clock) {
        return new StoredUsers(table, encoder, clock);
    }

    @Bean
    DeskCheck deskCheck(UserTable table, PasswordEncoder encoder, InstantSource clock) {
        return new DeskCheck(new ProviderManager(new Entrance(table, encoder, clock)));
    }

    /** What a door gets that names no check of its own: nobody enters. */
    @Bean
    AuthenticationManager nobodyEnters() {
        return attempt -> {
            throw new BadCredentialsException("this door has no check of its own");
        };
    }

    @Bean
    OpeningCondition rolesAreFilled(
            Users users, org.springframework.core.env.Environment settings) {
        return new RolesAreFilled(users, settings.getProperty("rowan.profile", ""));
    }
}
