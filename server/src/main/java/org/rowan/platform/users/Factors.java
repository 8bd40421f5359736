package org.rowan.platform.users;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What somebody has proved so far at the desk's door, as Spring Security's authorities for factors.
 * Roles are among the authorities only when it is enough.
 */
public final class Factors {
    /** They have the app that was set up, or a recovery code for it. */
    public static final String CODE = "FACTOR_TIMED_CODE";

    private Factors() {}

    /** A person with what they have proved, and with their roles if that is enough. */
    static Authentication proved(SignedInUser user, Set<String> factors) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        factors.stream()
                .sorted()
                .map(FactorGrantedAuthority::fromAuthority)
                .forEach(authorities::add);
        boolean enough =
                switch (user.secondFactor()) {
                    case NOT_ASKED -> true;
                    case TO_SET_UP -> false;
                    case SET_UP -> factors.contains(CODE);
                };
        if (enough) {
            user.roles().stream()
                    .map(Role::authority)
                    .sorted()
                    .map(SimpleGrantedAuthority::new)
                    .forEach(authorities::add);
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    /** A person who has just set up an app and shown that it works. */
    public static Authentication afterSettingUp(UserAccount account) {
        return proved(
                SignedInUser.of(account, SecondFactor.SET_UP),
                Set.of(FactorGrantedAuthority.PASSWORD_AUTHORITY, CODE));
    }

    /** Whether this factor was proved. */
    public static boolean has(Authentication who, String factor) {
        return AuthorityUtils.authorityListToSet(who.getAuthorities()).contains(factor);
    }

    /** Whether somebody has still to prove that they have what they set up. */
    public static boolean lackCode(Authentication who) {
        return who.getPrincipal() instanceof SignedInUser user
                && user.secondFactor() == SecondFactor.SET_UP
                && !has(who, CODE);
    }

    /** Whether somebody is in: nothing is left to prove or to set up. */
    public static boolean enough(Authentication who) {
        return who.getPrincipal() instanceof SignedInUser user
                && user.secondFactor() != SecondFactor.TO_SET_UP
                && !lackCode(who);
    }
}
