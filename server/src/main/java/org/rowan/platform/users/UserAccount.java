package org.rowan.platform.users;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's account.
 *
 * @param name what they type to enter, in lower case
 * @param roles at least one
 * @param team the team they work in, null when they belong to none
 * @param version counts up whenever roles, password or state change, so that older sessions can be
 *     told
 * @param mustChange whether the password is a one-time one that somebody else has seen
 * @param secondFactor whether they have set up an app that shows codes
 * @param byProvider whether a provider of sign-in vouches for them, so that they have no password
 * @param disabled whether the account is closed
 * @param lastEntry when they last entered, null when never
 */
public record UserAccount(
        String name,
        Set<Role> roles,
        @Nullable String team,
        int version,
        boolean mustChange,
        boolean secondFactor,
        boolean byProvider,
        boolean disabled,
        @Nullable Instant lastEntry) {
    public UserAccount {
        roles = Set.copyOf(roles);
    }

    public Optional<String> inTeam() {
        return Optional.ofNullable(team);
    }
}
