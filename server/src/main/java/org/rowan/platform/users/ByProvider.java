package org.rowan.platform.users;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/**
 * Who enters because a provider of sign-in vouches for them. It says who somebody is; what they may
 * do here is in their record here, and who has none does not enter.
 */
public final class ByProvider {
    private final UserTable table;
    private final FactorRule rule;
    private final InstantSource clock;

    ByProvider(UserTable table, FactorRule rule, InstantSource clock) {
        this.table = table;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * The person of whom the provider says so.
     *
     * @param subject what it says of nobody else
     * @param at when they proved it to the provider
     * @throws BadCredentialsException when nobody here is that, or their account is closed
     */
    public Authentication admit(String subject, Instant at) {
        UserAccount account =
                table.findBySubject(subject)
                        .filter(found -> !found.disabled())
                        .orElseThrow(
                                () -> new BadCredentialsException("nobody here is known by that"));
        table.recordEntry(account.name(), clock.instant());
        return Factors.provedToProvider(SignedInUser.of(account, rule.of(account)), at);
    }
}
