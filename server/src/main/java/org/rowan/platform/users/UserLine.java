package org.rowan.platform.users;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One user as {@code user list} shows it. */
record UserLine(
        String user,
        List<String> roles,
        @Nullable String team,
        boolean disabled,
        boolean mustChange,
        boolean secondFactor,
        boolean byProvider,
        @Nullable String lastEntry) {
    static UserLine of(UserAccount account) {
        return new UserLine(
                account.name(),
                account.roles().stream().map(Role::word).sorted().toList(),
                account.team(),
                account.disabled(),
                account.mustChange(),
                account.secondFactor(),
                account.byProvider(),
                account.lastEntry() == null ? null : account.lastEntry().toString());
    }

    String text() {
        return user
                + "  "
                + String.join(",", roles)
                + (team == null ? "" : "  team " + team)
                + (disabled ? "  disabled" : "")
                + (secondFactor ? "  second factor" : "")
                + (byProvider ? "  by the provider" : "")
                + "  "
                + (lastEntry == null ? "never signed in" : "last signed in " + lastEntry);
    }
}
