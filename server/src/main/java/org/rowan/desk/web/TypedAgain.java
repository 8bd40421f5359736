package org.rowan.desk.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.users.Users;
import org.springframework.stereotype.Component;

/**
 * Passwords typed again, before what cannot be undone or takes two people: neither an open session
 * nor the name of a colleague is enough for it.
 */
@Component
final class TypedAgain {
    private final Users users;
    private final Colleagues colleagues;

    TypedAgain(Users users, Colleagues colleagues) {
        this.users = users;
        this.colleagues = colleagues;
    }

    /**
     * Makes sure that it is whose session it is.
     *
     * @throws UnusableInput when the password is not theirs
     */
    void themselves(Principal who, String password) {
        if (!users.confirm(who.getName(), password)) {
            throw new UnusableInput(
                    "that is not your password",
                    "password",
                    "type your own again; after five wrong ones the account is locked");
        }
    }

    /**
     * The colleague who agrees at somebody else's session; null when none is named.
     *
     * @param code of their second factor, anything when none is asked of them
     * @throws UnusableInput when nobody of that name decides here, or what was typed is not theirs
     */
    @Nullable String agreeing(String typed, String password, String code) {
        String name = colleagues.named(typed);
        if (name != null && !users.confirm(name, password, code)) {
            throw new UnusableInput(
                    "what was typed for " + name + " is not theirs",
                    "secondPassword",
                    "have them type their own password here, and the code of their app if they"
                            + " have one; after five wrong ones the account is locked");
        }
        return name;
    }
}
