package org.rowan.platform.users;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody who may enter the desk. */
public interface Users {
    /**
     * Adds a person and gives the one-time password, which is kept nowhere but as a hash.
     *
     * @throws org.rowan.kernel.UnusableInput when the name is taken or unusable
     */
    String add(String name, Set<Role> roles, @Nullable String team);

    /**
     * Adds a person whose password is known already, as the demonstration needs.
     *
     * @param password must satisfy the rule for passwords
     */
    void addWithPassword(String name, Set<Role> roles, @Nullable String team, String password);

    /**
     * Adds a person for whom a provider of sign-in vouches; they have no password here.
     *
     * @param subject what the provider says of them, and of nobody else ever
     */
    void addByProvider(String name, Set<Role> roles, @Nullable String team, String subject);

    /** Opens a closed account of somebody who signs in by a provider. */
    void reopen(String name);

    /** Closes an account; its open sessions end at their next click. */
    void disable(String name);

    /** Gives a new one-time password, opens a closed account again, and lifts a lock. */
    String renew(String name);

    Optional<UserAccount> find(String name);

    /** Everybody, by name. */
    List<UserAccount> all();

    /** Roles that no open account has. */
    Set<Role> unfilled(Set<Role> wanted);

    /**
     * Changes a person's own password.
     *
     * @throws org.rowan.kernel.UnusableInput when the present one is wrong or the new one breaks
     *     the rule
     */
    void changePassword(String name, String present, String wanted);

    /** Deletes the records of people whose account was closed before this; how many. */
    int forgetDisabledBefore(Instant before);

    /**
     * Whether this is a person's present password, asked before something that cannot be undone.
     * Wrong ones count towards the lock of the account.
     */
    boolean confirm(String name, String password);

    /**
     * Whether this is a person who has no session here: present password, one that nobody else has
     * seen, and the code of their second factor where one is asked of them. Wrong ones count
     * towards the lock of the account.
     *
     * @param code of their app, or a recovery code; anything when none is asked of them
     */
    boolean confirm(String name, String password, String code);
}
