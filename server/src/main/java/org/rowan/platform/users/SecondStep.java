package org.rowan.platform.users;

import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * The check of the code that is asked for after the password. Wrong codes count towards the same
 * lock as wrong passwords, and only a right code sets that count back.
 */
final class SecondStep implements AuthenticationProvider {
    private final UserTable table;
    private final SecondFactors factors;

    SecondStep(UserTable table, SecondFactors factors) {
        this.table = table;
        this.factors = factors;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        CodeTyped typed = (CodeTyped) attempt;
        SignedInUser user = typed.getPrincipal();
        boolean current =
                table.find(user.name())
                        .filter(account ->
                                !account.disabled() && account.version() == user.version())
                        .isPresent();
        if (!current || !factors.accepts(user.name(), typed.getCredentials())) {
            throw new BadCredentialsException(
                    "the code is wrong or used, or the account is locked");
        }
        factors.entered(user.name());
        return Factors.proved(
                user, Set.of(FactorGrantedAuthority.PASSWORD_AUTHORITY, Factors.CODE));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return CodeTyped.class.isAssignableFrom(authentication);
    }
}
