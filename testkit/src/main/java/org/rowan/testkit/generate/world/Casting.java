package org.rowan.testkit.generate.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.chance.Dice;

/** Brings together the persons of a trap, with what they have in common. */
public final class Casting {
    /** Children's ordinals begin here: {@code CHILDREN + ordinal of the person × 8 + number}. */
    public static final long CHILDREN = 1L << 52;

    private final People people;
    private final long seed;

    public Casting(People people, long seed) {
        this.people = people;
        this.seed = seed;
    }

    /** How many ordinals a trap needs. */
    public static int persons(Trap trap) {
        return switch (trap) {
            case SHARED_GATEWAY -> 6;
            case SCHOOL_NETWORK -> 5;
            case FAMILY_DEVICE, SHARED_HANDLE -> 3;
            case REASSIGNED_PHONE, TWINS, PARENT_ACCOUNT, VICTIM_AND_OFFENDER, LOOK_ALIKE_HANDLE ->
                    2;
            case MAILBOX_VARIANTS -> 1;
        };
    }

    /** How many referrals a trap takes. */
    public static int referrals(Trap trap) {
        return switch (trap) {
            case SHARED_GATEWAY, TWINS, LOOK_ALIKE_HANDLE, MAILBOX_VARIANTS, VICTIM_AND_OFFENDER ->
                    persons(trap) == 6 ? 6 : 4;
            case SCHOOL_NETWORK -> 5;
            case FAMILY_DEVICE, SHARED_HANDLE -> 6;
            case REASSIGNED_PHONE, PARENT_ACCOUNT -> 4;
        };
    }

    /**
     * The cast of a trap.
     *
     * @param first the first of the ordinals that belong to this story
     * @param phone a number of this story's own
     */
    public Cast trap(Trap trap, long first, Telephones.Number phone) {
        Dice dice = Dice.of(seed, "trap", first);
        return switch (trap) {
            case SHARED_GATEWAY -> gateway(first);
            case SCHOOL_NETWORK ->
                    new Cast(some(first, 5, Situation.YOUTH), List.of(), trap, first);
            case FAMILY_DEVICE -> family(first, dice);
            case REASSIGNED_PHONE -> reassigned(first, phone);
            case SHARED_HANDLE -> sharedHandle(first, dice);
            case TWINS -> twins(first, dice);
            case PARENT_ACCOUNT -> parent(first, phone);
            case VICTIM_AND_OFFENDER -> pair(first);
            case LOOK_ALIKE_HANDLE -> lookAlike(first);
            case MAILBOX_VARIANTS -> variants(first, dice);
        };
    }

    private Person one(long ordinal, int accounts, @Nullable Situation situation) {
        return people.person(ordinal, accounts, null, situation);
    }

    private List<Person> some(long first, int count, @Nullable Situation situation) {
        return IntStream.range(0, count).mapToObj(i -> one(first + i, 1, situation)).toList();
    }

    private Cast gateway(long first) {
        double day = one(first, 1, null).newestDaysAgo();
        List<Person> persons =
                some(first, 6, null).stream().map(person -> person.last(day)).toList();
        return new Cast(persons, List.of(), Trap.SHARED_GATEWAY, first);
    }

    private Cast family(long first, Dice dice) {
        Device tablet = Device.draw(dice);
        Home home = one(first, 1, null).home();
        List<Person> persons =
                some(first, 3, null).stream()
                        .map(person ->
                                person.at(home)
                                        .using(
                                                person.accounts().stream()
                                                        .map(account -> account.on(tablet))
                                                        .toList()))
                        .toList();
        return new Cast(persons, List.of(), Trap.FAMILY_DEVICE, first);
    }

    private Cast reassigned(long first, Telephones.Number phone) {
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Person person = one(first + i, 1, null);
            Account account = person.accounts().get(0);
            Account checked = account.reached(account.email(), null, phone).checked();
            persons.add(person.using(List.of(checked)).last(i == 0 ? 300 : 12));
        }
        return new Cast(persons, List.of(), Trap.REASSIGNED_PHONE, first);
    }

    private Cast sharedHandle(long first, Dice dice) {
        String handle = Handles.popular(first, dice);
        List<Service> spread =
                people.services().stream().filter(service -> service.handle() > 0.9).toList();
        int start = dice.below(spread.size());
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Person person = one(first + i, 1, null);
            Account old = person.accounts().get(0);
            Service service = spread.get((start + i) % spread.size());
            Account account =
                    new Account(
                            service,
                            old.id(),
                            handle,
                            old.name(),
                            old.family(),
                            old.email(),
                            null,
                            null,
                            old.verified(),
                            old.device(),
                            old.registeredDaysAgo());
            persons.add(person.using(List.of(account)));
        }
        return new Cast(persons, List.of(), Trap.SHARED_HANDLE, first);
    }

    private Cast twins(long first, Dice dice) {
        Person elder = one(first, 2, null);
        Person other = one(first + 1, 2, elder.situation());
        String given = other.given().equals(elder.given()) ? elder.given() + "a" : other.given();
        Person younger =
                other.at(elder.home())
                        .called(
                                dice.chance(0.5) ? elder.given() + "n" : given,
                                elder.family(),
                                elder.born());
        List<Account> accounts =
                younger.accounts().stream()
                        .map(account ->
                                new Account(
                                        account.service(),
                                        account.id(),
                                        account.handle(),
                                        younger.given(),
                                        younger.family(),
                                        account.email(),
                                        account.recovery(),
                                        null,
                                        account.verified(),
                                        account.device(),
                                        account.registeredDaysAgo()))
                        .toList();
        return new Cast(List.of(elder, younger.using(accounts)), List.of(), Trap.TWINS, first);
    }

    private Cast parent(long first, Telephones.Number phone) {
        Person parent = one(first + 1, 1, Situation.POSSESSION);
        Account own = parent.accounts().get(0);
        Account reached =
                own.reached("parent" + Long.toString(first, 36) + "@post-like.example", null, phone)
                        .checked();
        Person adult = parent.using(List.of(reached));
        Person child = one(first, 1, Situation.YOUTH).at(adult.home());
        return new Cast(List.of(child, adult), List.of(adult), Trap.PARENT_ACCOUNT, first);
    }

    private Cast pair(long first) {
        Person offender = one(first, 2, Situation.COERCION);
        Person child = one(first + 1, 1, Situation.YOUTH);
        return new Cast(List.of(offender, child), List.of(child), Trap.VICTIM_AND_OFFENDER, first);
    }

    private Cast lookAlike(long first) {
        Person known = one(first, 1, null);
        Person other = one(first + 1, 1, Situation.SPAM);
        Account copied =
                other.accounts().get(0).named(Handles.lookAlike(known.accounts().get(0).handle()));
        return new Cast(
                List.of(known, other.using(List.of(copied))),
                List.of(),
                Trap.LOOK_ALIKE_HANDLE,
                first);
    }

    private Cast variants(long first, Dice dice) {
        Mailbox mailbox =
                new Mailbox("variant" + Long.toString(first, 36), MailProvider.GMAIL_LIKE);
        Person person = one(first, 4, Situation.POSSESSION);
        List<Account> accounts =
                person.accounts().stream()
                        .map(account ->
                                account.reached(mailbox.spelling(dice), null, null)
                                        .named(
                                                Handles.rare(
                                                        Dice.mix(account.id().hashCode()), dice))
                                        .on(null)
                                        .checked())
                        .toList();
        return new Cast(List.of(person.using(accounts)), List.of(), Trap.MAILBOX_VARIANTS, first);
    }
}
