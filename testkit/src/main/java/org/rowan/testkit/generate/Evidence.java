package org.rowan.testkit.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.report.Contact;
import org.rowan.testkit.generate.report.DeviceEvent;
import org.rowan.testkit.generate.report.Party;
import org.rowan.testkit.generate.world.Account;
import org.rowan.testkit.generate.world.Handles;
import org.rowan.testkit.generate.world.Home;
import org.rowan.testkit.generate.world.Person;
import org.rowan.testkit.generate.world.Telephones;
import org.rowan.testkit.generate.world.Trap;

/** What a service says about an account: some of what it knows. */
final class Evidence {
    private final double ageGiven;
    private final double discrepancySaid;
    private final double thinContact;
    private final double thirdParty;
    private final double compromised;
    private final double disabled;
    private final double location;
    private final IpTrail trail;

    Evidence(Parameters parameters, IpTrail trail) {
        this.trail = trail;
        this.ageGiven = parameters.number("age.given");
        this.discrepancySaid = parameters.number("age.discrepancySaid");
        this.thinContact = parameters.number("people.thinContact");
        this.thirdParty = parameters.number("reports.thirdParty");
        this.compromised = parameters.number("reports.compromised");
        this.disabled = parameters.number("reports.disabled");
        this.location = parameters.number("reports.location");
    }

    /** The account in the reported role. */
    Party reported(Person person, Account account, Moment moment, List<Long> prior, Dice dice) {
        double rich = moment.thin() ? 0 : account.service().rich();
        boolean named = !account.service().ids().equals("none");
        boolean handled = !named || dice.chance(account.service().handle());
        return new Party(
                contact(person, account, moment, dice),
                named ? account.id() : null,
                dice.chance(0.6 * rich) ? account.service().name() : null,
                dice.chance(compromised) ? true : null,
                handled ? account.handle() : null,
                dice.chance(0.4 * rich) ? List.of(Handles.display(dice)) : List.of(),
                dice.chance(0.3 * rich) ? List.of(account.profile()) : List.of(),
                dice.chance(0.1 * rich) ? "Invented biography " + dice.below(500) : null,
                trail.events(person, moment, dice),
                devices(account, moment, dice),
                dice.chance(thirdParty) ? true : null,
                null,
                prior,
                dice.chance(0.05 * rich) ? "invented-group-" + dice.rank(300) : null,
                dice.chance(disabled * rich) ? between(moment.at(), moment.received(), dice) : null,
                dice.chance(0.7),
                place(person, moment, dice.chance(location * rich), dice),
                dice.chance(0.3 * rich) ? true : null,
                associated(moment),
                dice.chance(0.3 * rich) ? "Invented account note " + dice.below(1000) : null);
    }

    /** A child's account beside it, as victim or as recipient. */
    Party child(Person child, boolean victim, Moment moment, Dice dice) {
        Account account = child.accounts().get(0);
        int age = child.ageAt(day(moment));
        Contact contact =
                new Contact(
                        victim && dice.chance(0.3) ? child.given() : null,
                        null,
                        List.of(),
                        account.email() == null || dice.chance(0.4)
                                ? List.of()
                                : List.of(email(account.email(), null, account, moment)),
                        List.of(),
                        dice.chance(0.8) ? age : null,
                        null,
                        null);
        boolean named = !account.service().ids().equals("none");
        return new Party(
                contact,
                named ? account.id() : null,
                null,
                null,
                account.handle(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                victim && dice.chance(0.1) ? "Invented School " + dice.between(1, 60) : null,
                List.of(),
                null,
                null,
                false,
                null,
                null,
                List.of(),
                null);
    }

    private Contact contact(Person person, Account account, Moment moment, Dice dice) {
        boolean thin = moment.thin();
        boolean named = !thin && dice.chance(0.6);
        List<Contact.Email> emails = new ArrayList<>();
        if (account.email() != null && (!thin || dice.chance(thinContact))) {
            emails.add(email(account.email(), null, account, moment));
            if (account.recovery() != null) {
                emails.add(email(account.recovery(), "Recovery", account, moment));
            }
        }
        boolean given = !thin && dice.chance(ageGiven);
        int claimed = person.claimedAgeAt(day(moment));
        boolean asDate = given && dice.chance(0.6);
        boolean differs = Math.abs(claimed - person.ageAt(day(moment))) > 3;
        return new Contact(
                named ? account.name() : null,
                named && !account.family().isEmpty() ? account.family() : null,
                phones(account, moment, dice),
                emails,
                !thin && dice.chance(0.08) ? List.of(address(person.home())) : List.of(),
                given && !asDate ? claimed : null,
                given && differs && dice.chance(discrepancySaid) ? true : null,
                asDate ? person.claimed() : null);
    }

    private List<Contact.Phone> phones(Account account, Moment moment, Dice dice) {
        List<Contact.Phone> phones = new ArrayList<>();
        Telephones.Number own = account.phone();
        if (own != null && (!moment.thin() || dice.chance(thinContact))) {
            phones.add(phone(own, account.verified(), moment, dice));
        }
        if (moment.cast().trap() == Trap.PARENT_ACCOUNT && own == null) {
            Telephones.Number parents = moment.cast().others().get(0).accounts().get(0).phone();
            if (parents != null) {
                phones.add(phone(parents, true, moment, dice));
            }
        }
        return phones;
    }

    private static Contact.Phone phone(
            Telephones.Number number, boolean verified, Moment moment, Dice dice) {
        Instant at = verified ? earlier(moment.at(), 90, dice) : null;
        String plus = "+" + number.callingCode();
        return switch (dice.below(3)) {
            case 0 -> new Contact.Phone(number.international(), "Mobile", null, at);
            case 1 -> new Contact.Phone(number.national(), "Mobile", plus, at);
            default -> new Contact.Phone(number.domestic(), "Mobile", plus, at);
        };
    }

    private static Contact.Email email(
            String text, @Nullable String type, Account account, Moment moment) {
        Boolean verified = account.verified() ? Boolean.TRUE : null;
        Instant at =
                account.verified()
                        ? moment.at().minus(account.registeredDaysAgo(), ChronoUnit.DAYS)
                        : null;
        return new Contact.Email(text, type, verified, at);
    }

    private static Contact.Address address(Home home) {
        boolean abroad = !home.country().equals("GB");
        return new Contact.Address(
                home.line(),
                home.town().name(),
                home.postcode(),
                abroad ? "OH" : "Sampleshire",
                home.country(),
                "Home");
    }

    private static List<DeviceEvent> devices(Account account, Moment moment, Dice dice) {
        boolean shared = moment.cast().trap() == Trap.FAMILY_DEVICE;
        if (account.device() == null || moment.thin() && !shared) {
            return List.of();
        }
        boolean dated = dice.chance(0.5);
        return List.of(
                new DeviceEvent(
                        account.device().idType(),
                        account.device().idValue(),
                        dated ? "Login" : null,
                        dated ? earlier(moment.at(), 5, dice) : null));
    }

    private static List<Party.Associated> associated(Moment moment) {
        if (moment.cast().trap() != Trap.PARENT_ACCOUNT || moment.thin()) {
            return List.of();
        }
        Person parent = moment.cast().others().get(0);
        Account account = parent.accounts().get(0);
        List<Contact.Email> emails =
                account.email() == null
                        ? List.of()
                        : List.of(new Contact.Email(account.email(), null, null, null));
        return List.of(
                new Party.Associated(
                        "Parent/Guardian",
                        account.service().name(),
                        parent.given(),
                        parent.family().isEmpty() ? null : parent.family(),
                        List.of(),
                        emails,
                        account.id(),
                        null));
    }

    private static Party.@Nullable Location place(
            Person person, Moment moment, boolean given, Dice dice) {
        if (!given) {
            return null;
        }
        boolean abroad = !person.home().country().equals("GB");
        boolean city = dice.chance(0.7);
        return new Party.Location(
                city ? person.home().town().name() : null,
                abroad ? "OH" : null,
                person.home().country(),
                dice.chance(0.5) ? earlier(moment.at(), 3, dice) : null);
    }

    static Instant earlier(Instant at, int days, Dice dice) {
        return at.minusSeconds((long) (dice.unit() * days * 86_400));
    }

    private static Instant between(Instant from, Instant to, Dice dice) {
        return from.plusSeconds(
                (long) (dice.unit() * Math.max(0, ChronoUnit.SECONDS.between(from, to))));
    }

    private static LocalDate day(Moment moment) {
        return LocalDate.ofInstant(moment.now(), ZoneOffset.UTC);
    }
}
