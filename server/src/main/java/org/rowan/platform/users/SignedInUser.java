package org.rowan.platform.users;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a session, as they were when they signed in; the principal of Spring Security's
 * authentication.
 *
 * @param name the account's name
 * @param team the team, null for none
 * @param version the account's version at sign-in
 * @param mustChange whether only the page that changes the password is open to them
 * @param secondFactor whether their password alone lets them in
 */
public record SignedInUser(
        String name,
        Set<Role> roles,
        @Nullable String team,
        int version,
        boolean mustChange,
        SecondFactor secondFactor)
        implements Principal, Serializable {
    @Serial private static final long serialVersionUID = 1L;

    public SignedInUser {
        roles = Set.copyOf(roles);
    }

    static SignedInUser of(UserAccount account, SecondFactor secondFactor) {
        return new SignedInUser(
                account.name(),
                account.roles(),
                account.team(),
                account.version(),
                account.mustChange(),
                secondFactor);
    }

    @Override
    public String getName() {
        return name;
    }
}
