package org.rowan.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.AccountRole;
import org.rowan.intake.Contact;
import org.rowan.intake.ContactPoint;
import org.rowan.intake.IncidentType;
import org.rowan.intake.IpEvent;
import org.rowan.intake.KeyedAccount;
import org.rowan.intake.KeyedEntry;
import org.rowan.intake.StatedTime;
import org.rowan.kernel.UnusableInput;

/**
 * The guided form as typed: field names are those of {@link KeyedEntry}, with {@code a0.} to {@code
 * a3.} before those of its accounts and {@code c.} before those of whom to call back.
 */
final class KeyedForm {
    /** How many accounts fit on the form; the words of what was said may name more. */
    static final int ACCOUNTS = 4;

    private static final int OLDEST = 120;
    private static final int PORTS = 65_535;

    private final Map<String, String> typed;

    private KeyedForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /**
     * @throws UnusableInput when something needed is missing or is not what its field takes
     */
    static KeyedEntry read(Map<String, String> typed) {
        return new KeyedForm(typed).entry();
    }

    private KeyedEntry entry() {
        List<KeyedAccount> accounts = new ArrayList<>();
        for (int place = 0; place < ACCOUNTS; place++) {
            KeyedAccount account = account("a" + place + ".", place + 1);
            if (account != null) {
                accounts.add(account);
            }
        }
        return new KeyedEntry(
                needed("source", "who told is missing", "the organisation or person it came from"),
                choice("type", IncidentType.values(), IncidentType.UNKNOWN),
                text("occurred"),
                text("urgency"),
                needed(
                        "said",
                        "what was said is missing",
                        "what the call or letter says, in words"),
                text("reference"),
                accounts,
                contacts());
    }

    private @Nullable KeyedAccount account(String at, int number) {
        List<IpEvent> events = ipEvents(at, number);
        KeyedAccount account =
                new KeyedAccount(
                        choice(at + "role", AccountRole.values(), AccountRole.REPORTED_PERSON),
                        text(at + "service"),
                        text(at + "accountId"),
                        text(at + "screenName"),
                        text(at + "firstName"),
                        text(at + "lastName"),
                        several(at + "emails"),
                        several(at + "phones"),
                        number(at + "age", OLDEST, "the age of account " + number),
                        several(at + "urls"),
                        events,
                        text(at + "notes"));
        boolean empty =
                typed.entrySet().stream()
                        .noneMatch(field ->
                                field.getKey().startsWith(at)
                                        && !field.getKey().equals(at + "role")
                                        && !field.getValue().isBlank());
        return empty ? null : account;
    }

    private List<IpEvent> ipEvents(String at, int number) {
        String address = text(at + "ip");
        if (address == null) {
            return List.of();
        }
        String time = text(at + "ipTime");
        Integer port = number(at + "ipPort", PORTS, "the port of account " + number);
        return List.of(
                new IpEvent(
                        address, null, time == null ? null : StatedTime.read(time), port, null));
    }

    private List<Contact> contacts() {
        String first = text("c.firstName");
        String last = text("c.lastName");
        List<ContactPoint> emails = points("c.emails");
        List<ContactPoint> phones = points("c.phones");
        return first == null && last == null && emails.isEmpty() && phones.isEmpty()
                ? List.of()
                : List.of(new Contact("to call back", first, last, emails, phones));
    }

    private List<ContactPoint> points(String field) {
        return several(field).stream()
                .map(value -> new ContactPoint(value, null, null, null, null, null))
                .toList();
    }

    private <E extends Enum<E>> E choice(String field, E[] values, E otherwise) {
        String chosen = text(field);
        for (E value : values) {
            if (chosen != null && value.name().equals(chosen.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return otherwise;
    }

    private @Nullable Integer number(String field, int most, String what) {
        String digits = text(field);
        if (digits == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(digits);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as a number out of range is.
        }
        throw new UnusableInput(
                what + " is not a number that can be", field, "0 to " + most + ", or leave it out");
    }

    /** Values with commas or line ends between them. */
    private List<String> several(String field) {
        String text = text(field);
        return text == null
                ? List.of()
                : text.lines()
                        .flatMap(line -> List.of(line.split(",", -1)).stream())
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    private String needed(String field, String missing, String tryThis) {
        String text = text(field);
        if (text == null) {
            throw new UnusableInput(missing, field, tryThis);
        }
        return text;
    }

    private @Nullable String text(String field) {
        String text = typed.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
