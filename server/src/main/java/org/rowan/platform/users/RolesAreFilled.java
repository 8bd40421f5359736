package org.rowan.platform.users;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rowan.kernel.OpeningCondition;

/**
 * Before the door opens, somebody must hold each role without which a referral would lie unseen or
 * unwatched.
 */
record RolesAreFilled(Users users, String profile) implements OpeningCondition {
    @Override
    public List<Missing> missing() {
        return users.unfilled(required()).stream()
                .map(role ->
                        new Missing(
                                "no user has the role " + role.word(),
                                "./rowan user add NAME --role " + role.word()))
                .toList();
    }

    private Set<Role> required() {
        Set<Role> roles = EnumSet.of(Role.TRIAGE, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);
        if (profile.equals("police")) {
            roles.add(Role.INVESTIGATOR);
            roles.add(Role.SAFEGUARDING);
        }
        return roles;
    }
}
