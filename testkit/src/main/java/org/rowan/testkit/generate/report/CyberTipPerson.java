package org.rowan.testkit.generate.report;

import static org.rowan.testkit.generate.report.JsonText.only;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.report.JsonText.Members;

/** Writes one party of a report as a person of the JSON that agencies download. */
final class CyberTipPerson {
    private final Report report;
    private final Party party;
    private final Members person = new Members();

    CyberTipPerson(Report report, Party party) {
        this.report = report;
        this.party = party;
    }

    /**
     * The person.
     *
     * @param absent chance that an object without content is left out where it could be null
     * @param bystander chance of fields that are kept raw and never read, with neutral words
     */
    Members write(Dice dice, double absent, double bystander) {
        Contact contact = party.contact();
        person.put("firstName", contact.first())
                .put("middleName", null)
                .put("lastName", contact.last())
                .put("dateOfBirth", contact.born())
                .put("approximateAge", contact.age())
                .put("espService", party.espService())
                .put("espUserId", party.espIdentifier())
                .put(
                        "screenName",
                        party.screenName() == null ? null : only("value", party.screenName()))
                .put(
                        "emails",
                        wrapped(
                                "emails",
                                contact.emails().stream().map(CyberTipPerson::email).toList()))
                .put(
                        "phones",
                        wrapped(
                                "phones",
                                contact.phones().stream().map(CyberTipPerson::phone).toList()));
        optional(
                "addresses",
                wrapped(
                        "addresses",
                        contact.addresses().stream().map(CyberTipPerson::address).toList()),
                dice.chance(absent));
        optional("sourceInformation", wrapped("sourceCaptures", captures()), dice.chance(absent));
        optional("vehicleTagNumber", null, dice.chance(absent));
        optional("accessToChildren", null, dice.chance(absent));
        String info = party.info();
        optional(
                "additionalInformations",
                info == null ? null : List.of(only("value", info)),
                dice.chance(absent));
        if (dice.chance(bystander)) {
            person.put("languages", List.of("Invented language"));
            person.put("races", List.of("Invented label A"));
            person.put("disabilities", List.of("Invented label B"));
        }
        return person;
    }

    /** A telephone number with its calling code in front. */
    static String full(Contact.Phone phone) {
        return phone.callingCode() == null
                ? phone.text()
                : phone.callingCode() + " " + phone.text();
    }

    /** An address event as a capture. */
    static Members capture(IpEvent ip, String style) {
        String role = ip.role();
        // One sender's event names arrive in capitals.
        String written =
                role != null && style.equals("pacific") ? role.toUpperCase(Locale.ROOT) : role;
        return only("captureType", "IP Address")
                .put("value", ip.address())
                .put("dateTime", Times.write(ip.at(), "utc"))
                .put("port", ip.port())
                .put("eventName", written);
    }

    private void optional(String name, @Nullable Object value, boolean leaveOut) {
        if (value != null || !leaveOut) {
            person.put(name, value);
        }
    }

    private static @Nullable Members wrapped(String name, List<Members> values) {
        return values.isEmpty() ? null : only(name, values);
    }

    private static Members email(Contact.Email email) {
        return only("value", email.text()).put("verified", email.verified());
    }

    private static Members phone(Contact.Phone phone) {
        return only("value", full(phone))
                .put("verified", phone.verifiedAt() == null ? null : Boolean.TRUE);
    }

    private static Members address(Contact.Address address) {
        return only("street1", address.line())
                .put("street2", null)
                .put("city", address.city())
                .put("state", address.region())
                .put("postalCode", address.zip())
                .put("country", address.country());
    }

    private List<Members> captures() {
        List<Members> captures = new ArrayList<>();
        party.ips().forEach(ip -> captures.add(capture(ip, report.style())));
        party.profileUrls()
                .forEach(url -> captures.add(only("captureType", "Profile URL").put("value", url)));
        return captures;
    }
}
