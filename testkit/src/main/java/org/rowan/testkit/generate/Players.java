package org.rowan.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.world.Account;
import org.rowan.testkit.generate.world.Cast;
import org.rowan.testkit.generate.world.Casting;
import org.rowan.testkit.generate.world.Fact;
import org.rowan.testkit.generate.world.People;
import org.rowan.testkit.generate.world.Person;
import org.rowan.testkit.generate.world.Service;
import org.rowan.testkit.generate.world.Situation;
import org.rowan.testkit.generate.world.Telephones;
import org.rowan.testkit.generate.world.Trap;

/**
 * Finds the persons and accounts of each referral of a story, always the same for the same story
 * and turn.
 */
final class Players {
    private final long seed;
    private final People people;
    private final Casting casting;
    private final double sameAgain;
    private final int mostAccounts;

    Players(Parameters parameters, long seed) {
        this.seed = seed;
        this.people = new People(parameters, seed);
        this.casting = new Casting(people, seed);
        this.sameAgain = parameters.number("people.sameAccountAgain");
        this.mostAccounts = parameters.count("people.maximumAccounts");
    }

    List<Service> services() {
        return people.services();
    }

    Cast cast(Story.Slot slot) {
        Story story = slot.story();
        Telephones.Number phone = story.phone() < 0 ? null : Telephones.at(story.phone());
        Trap trap = story.trap();
        if (trap != null && phone != null) {
            return casting.trap(trap, story.first(), phone);
        }
        return switch (story.kind()) {
            case DUMP -> alone(one(story.first() + slot.turn(), "bluebottle"));
            case PROLIFIC -> alone(people.person(story.first(), mostAccounts, phone, null));
            case SELF_REPORT -> alone(people.person(story.first(), 1, null, Situation.COERCION));
            case PERSON, BATCHED, TRAP ->
                    alone(people.person(story.first(), accounts(story), phone, null));
        };
    }

    /** So many persons with one account each at one service. */
    List<Person> crowd(Story story, int count, String host) {
        List<Person> crowd = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            crowd.add(one(story.first() + i, host));
        }
        return crowd;
    }

    /** Who is reported in this turn. */
    Person subject(Story.Slot slot, Cast cast) {
        return cast.persons().get(slot.turn() % cast.persons().size());
    }

    /** With which account. */
    Account account(Story.Slot slot, Person person) {
        List<Account> accounts = person.accounts();
        Dice dice = Dice.of(seed, "account", slot.story().first(), slot.turn());
        if (slot.story().kind() == Story.Kind.PROLIFIC) {
            return dice.pickByRank(accounts);
        }
        int among =
                slot.story().trap() == Trap.MAILBOX_VARIANTS
                        ? slot.turn() % accounts.size()
                        : dice.below(accounts.size());
        return slot.turn() == 0 ? accounts.get(0) : accounts.get(among);
    }

    /** The children concerned. */
    List<Person> children(Person person, Cast cast) {
        if (cast.trap() == Trap.VICTIM_AND_OFFENDER) {
            Person child = cast.others().get(0);
            return person.id().equals(child.id()) ? List.of() : List.of(child);
        }
        boolean concerned =
                switch (person.situation()) {
                    case CONTACT, COERCION, PRODUCTION -> true;
                    case POSSESSION, YOUTH, SPAM, AI -> false;
                };
        if (!concerned) {
            return List.of();
        }
        Dice dice = Dice.of(seed, "children", person.ordinal());
        int count = person.facts().contains(Fact.SEVERAL_MINORS) ? dice.between(2, 5) : 1;
        List<Person> children = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int years =
                    person.facts().contains(Fact.YOUNGER_CHILD)
                            ? dice.between(4, 10)
                            : dice.between(11, 16);
            children.add(people.child(Casting.CHILDREN + person.ordinal() * 8 + i, years));
        }
        return children;
    }

    /** The young person who reports somebody. */
    Person reporter(Person offender, Dice dice) {
        return people.child(Casting.CHILDREN + offender.ordinal() * 8, dice.between(13, 17));
    }

    private static Cast alone(Person person) {
        return new Cast(List.of(person), List.of(), null, 0);
    }

    private Person one(long ordinal, @Nullable String host) {
        Person person = people.person(ordinal, 1, null, null);
        if (host == null) {
            return person;
        }
        Account old = person.accounts().get(0);
        return person.using(
                List.of(
                        new Account(
                                people.service(host),
                                old.id(),
                                old.handle(),
                                old.name(),
                                old.family(),
                                old.email(),
                                null,
                                null,
                                old.verified(),
                                null,
                                old.registeredDaysAgo())));
    }

    private int accounts(Story story) {
        Dice dice = Dice.of(seed, "accounts", story.first());
        int accounts = 1;
        for (int turn = 1; turn < story.turns() && accounts < mostAccounts; turn++) {
            accounts += dice.chance(sameAgain) ? 0 : 1;
        }
        return accounts;
    }
}
