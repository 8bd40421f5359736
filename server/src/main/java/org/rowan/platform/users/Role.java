package org.rowan.platform.users;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.kernel.UnusableInput;

/** What a person does with Rowan, and therefore may. */
public enum Role {
    INTAKE,
    TRIAGE,
    INVESTIGATOR,
    SAFEGUARDING,
    VICTIM_IDENTIFICATION,
    MANAGER,
    AUDITOR,
    ADMINISTRATOR;

    /** The name as it is typed and stored, such as {@code victim-identification}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The authority that Spring Security checks, such as {@code ROLE_VICTIM_IDENTIFICATION}. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Reads roles from words with commas between them. */
    static Set<Role> listed(String words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words.split(",", -1)) {
            roles.add(of(word.strip()));
        }
        return roles;
    }

    static Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        String known = Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
        throw new UnusableInput(
                "there is no role \"" + word + "\"", "--role", "one or more of " + known);
    }
}
