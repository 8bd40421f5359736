package org.rowan.desk.web;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;

/**
 * What the person at the desk may do, so that pages offer nothing that would be refused; the
 * refusing itself is each handler's own {@code @PreAuthorize}.
 *
 * @param read open the queue, cases, referrals and persons
 * @param decide record facts, give out cases, close them
 * @param takeIn bring referrals in and work what needs a person
 * @param manage see the load of the whole desk
 * @param administer see who may enter and how Rowan runs
 */
public record May(
        boolean read, boolean decide, boolean takeIn, boolean manage, boolean administer) {
    static final String READ =
            "hasAnyRole('INTAKE','TRIAGE','INVESTIGATOR','SAFEGUARDING','VICTIM_IDENTIFICATION','MANAGER','AUDITOR')";
    static final String DECIDE =
            "hasAnyRole('TRIAGE','INVESTIGATOR','SAFEGUARDING','VICTIM_IDENTIFICATION','MANAGER')";
    static final String TAKE_IN = "hasAnyRole('INTAKE','TRIAGE','MANAGER')";
    static final String MANAGE = "hasAnyRole('MANAGER','AUDITOR')";

    static final String ADMINISTER = "hasRole('ADMINISTRATOR')";
    static final String READ_OR_ADMINISTER = READ + " or " + ADMINISTER;

    static final May NOTHING = new May(false, false, false, false, false);

    static May of(Collection<? extends GrantedAuthority> authorities) {
        Set<String> roles =
                authorities.stream()
                        .map(authority -> "'" + String.valueOf(authority.getAuthority()) + "'")
                        .collect(Collectors.toSet());
        return new May(
                any(roles, READ),
                any(roles, DECIDE),
                any(roles, TAKE_IN),
                any(roles, MANAGE),
                any(roles, ADMINISTER));
    }

    private static boolean any(Set<String> roles, String rule) {
        return roles.stream().anyMatch(role -> rule.contains(role.replace("ROLE_", "")));
    }
}
