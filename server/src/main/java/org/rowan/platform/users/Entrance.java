package org.rowan.platform.users;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The check of name and password at the desk's door.
 *
 * <p>Every refusal reads the same and costs the same time, whether the name is unknown, the
 * password wrong, the account closed or locked: a stranger learns nothing. Five wrong passwords
 * lock an account for a quarter of an hour, then for twice as long each time.
 */
public final class Entrance implements AuthenticationProvider {
    static final int FAILURES_TO_LOCK = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    /**
     * Has the form of a hash and is the hash of nothing, so that an unknown name costs as much as a
     * known one.
     */
    private static final String NOBODYS_HASH =
            "{bcrypt}$2a$12$RowanRowanRowanRowanRuRowanRowanRowanRowanRowanRowanR";

    /** A check takes a quarter of a second of a processor, which strangers may not use up. */
    private static final int CHECKS_AT_ONCE = 4;

    private static final long LONGEST_WAIT_S = 10;

    private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE, true);
    private final UserTable table;
    private final PasswordEncoder encoder;
    private final FactorRule rule;
    private final InstantSource clock;

    Entrance(UserTable table, PasswordEncoder encoder, FactorRule rule, InstantSource clock) {
        this.table = table;
        this.encoder = encoder;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = StoredUsers.normal(attempt.getName());
        String password = String.valueOf(attempt.getCredentials());
        Instant now = clock.instant();
        Optional<UserAccount> account = table.find(name).filter(found -> !found.disabled());
        boolean right = matches(password, table.passwordHash(name).orElse(NOBODYS_HASH));
        if (account.isEmpty() || table.isLocked(name, now)) {
            throw refusal();
        }
        if (!right) {
            table.recordFailure(name, now, FAILURES_TO_LOCK, LOCK);
            throw refusal();
        }
        SignedInUser user = SignedInUser.of(account.get(), rule.of(account.get()));
        if (user.secondFactor() != SecondFactor.SET_UP) {
            // Else who has the password could set the count of wrong codes back.
            table.recordEntry(name, now);
        }
        return Factors.proved(user, Set.of(FactorGrantedAuthority.PASSWORD_AUTHORITY));
    }

    private boolean matches(String password, String hash) {
        try {
            if (!checks.tryAcquire(LONGEST_WAIT_S, TimeUnit.SECONDS)) {
                throw new AuthenticationServiceException("too many sign-ins at once");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("the server stops", stopping);
        }
        try {
            return encoder.matches(password, hash);
        } finally {
            checks.release();
        }
    }

    private static BadCredentialsException refusal() {
        return new BadCredentialsException("name or password is wrong, or the account is locked");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
