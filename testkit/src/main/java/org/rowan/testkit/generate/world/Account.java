package org.rowan.testkit.generate.world;

import org.jspecify.annotations.Nullable;

/**
 * One account of one person at one service, with everything the service could know about it.
 *
 * @param id unique over all services
 * @param name the name entered there
 * @param email the mailbox as spelled there
 * @param recovery a second mailbox
 * @param verified whether the contacts were checked by the service
 * @param registeredDaysAgo before the reference time
 */
public record Account(
        Service service,
        String id,
        String handle,
        String name,
        String family,
        @Nullable String email,
        @Nullable String recovery,
        Telephones.@Nullable Number phone,
        boolean verified,
        @Nullable Device device,
        int registeredDaysAgo) {

    /** The same account with another handle. */
    public Account named(String other) {
        return new Account(
                service,
                id,
                other,
                name,
                family,
                email,
                recovery,
                phone,
                verified,
                device,
                registeredDaysAgo);
    }

    /** The same account with these contacts. */
    public Account reached(
            @Nullable String mail, @Nullable String second, Telephones.@Nullable Number number) {
        return new Account(
                service,
                id,
                handle,
                name,
                family,
                mail,
                second,
                number,
                verified,
                device,
                registeredDaysAgo);
    }

    /** The same account used on another device. */
    public Account on(@Nullable Device other) {
        return new Account(
                service,
                id,
                handle,
                name,
                family,
                email,
                recovery,
                phone,
                verified,
                other,
                registeredDaysAgo);
    }

    /** The same account with checked contacts. */
    public Account checked() {
        return new Account(
                service,
                id,
                handle,
                name,
                family,
                email,
                recovery,
                phone,
                true,
                device,
                registeredDaysAgo);
    }

    /** The address of its profile page. */
    public String profile() {
        return "https://"
                + service.host()
                + ".example/"
                + (service.ids().equals("none") ? handle : "u/" + id);
    }
}
