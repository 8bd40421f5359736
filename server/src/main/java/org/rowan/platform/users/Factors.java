package org.rowan.platform.users;

import java.time.Instant;
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
        boolean enough =
                switch (user.secondFactor()) {
                    case NOT_ASKED -> true;
                    case TO_SET_UP -> false;
                    case SET_UP -> factors.contains(CODE);
                };
        return with(
                user,
                factors.stream().sorted().map(FactorGrantedAuthority::fromAuthority).toList(),
                enough);
    }

    private static Authentication with(
            SignedInUser user, List<FactorGrantedAuthority> factors, boolean enough) {
        List<GrantedAuthority> authorities = new ArrayList<>(factors);
        if (enough) {
            user.roles().stream()
                    .map(Role::authority)
                    .sorted()
                    .map(SimpleGrantedAuthority::new)
                    .forEach(authorities::add);
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    /** A person for whom the provider vouches, who proved who they are to it at this time. */
    static Authentication provedToProvider(SignedInUser user, Instant at) {
        return with(
                user,
                List.of(
                        FactorGrantedAuthority.withAuthority(
                                        FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)
                                .issuedAt(at)
                                .build()),
                true);
    }

    /** Whether a provider of sign-in vouches for them, so that they have no password here. */
    public static boolean byProvider(Authentication who) {
        return has(who, FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY);
    }

    /** Whether they proved who they are to the provider after this time. */
    public static boolean byProviderSince(Authentication who, Instant since) {
        return who.getAuthorities().stream()
                .anyMatch(one ->
                        one instanceof FactorGrantedAuthority factor
                                && FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY.equals(
                                        factor.getAuthority())
                                && factor.getIssuedAt().isAfter(since));
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
