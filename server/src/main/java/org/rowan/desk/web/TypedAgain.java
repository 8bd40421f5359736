package org.rowan.desk.web;

import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.users.Factors;
import org.rowan.platform.users.Users;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Passwords typed again, before what cannot be undone or takes two people: neither an open session
 * nor the name of a colleague is enough for it.
 */
@Component
final class TypedAgain {
    /** How long a sign-in at the provider counts as typed again. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private final Users users;
    private final Colleagues colleagues;
    private final InstantSource clock;

    TypedAgain(Users users, Colleagues colleagues, InstantSource clock) {
        this.clock = clock;
        this.users = users;
        this.colleagues = colleagues;
    }

    /**
     * Makes sure that it is whose session it is. Who has no password here has signed in at the
     * provider a moment ago instead.
     *
     * @throws UnusableInput when the password is not theirs, or they signed in too long ago
     */
    void themselves(Principal who, String password) {
        if (who instanceof Authentication known && Factors.byProvider(known)) {
            if (!Factors.byProviderSince(known, clock.instant().minus(FRESH))) {
                throw new UnusableInput(
                        "you signed in too long ago for this",
                        "password",
                        "prove again who you are, by the link beside the button, and come back"
                                + " within five minutes");
            }
        } else if (!users.confirm(who.getName(), password)) {
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
