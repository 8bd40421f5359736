package org.rowan.desk.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.UserAccount;
import org.rowan.platform.users.Users;
import org.springframework.stereotype.Component;

/** Everybody at the desk who may hold a case or agree to a decision. */
@Component
final class Colleagues {
    private final Users users;

    Colleagues(Users users) {
        this.users = users;
    }

    /** Their names, in order. */
    List<String> names() {
        return users.all().stream().filter(Colleagues::decides).map(UserAccount::name).toList();
    }

    /**
     * The colleague of that name; null when none is named.
     *
     * @throws UnusableInput when nobody of that name decides at the desk
     */
    @Nullable String named(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        return users.find(typed.strip().toLowerCase(Locale.ROOT))
                .filter(Colleagues::decides)
                .map(UserAccount::name)
                .orElseThrow(() ->
                        new UnusableInput(
                                "nobody called \"" + typed.strip() + "\" decides at this desk",
                                "officer",
                                "a colleague of the list"));
    }

    private static boolean decides(UserAccount account) {
        return !account.disabled()
                && account.roles().stream()
                        .map(Role::name)
                        .anyMatch(role -> May.DECIDE.contains("'" + role + "'"));
    }
}
