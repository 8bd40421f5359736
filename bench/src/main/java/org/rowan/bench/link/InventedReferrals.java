package org.rowan.bench.link;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.Mark;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.Role;

/**
 * A seeded stream of invented referrals with the traps of the trade: carrier-grade address
 * translation, school networks, family devices, re-assigned phones, handles that many use, twins,
 * children of reported persons, viral files.
 */
final class InventedReferrals {
    private static final int GATEWAYS = 400;
    private static final int SCHOOLS = 600;
    private static final int VIRAL = 500;

    private final long seed;
    private final int persons;

    /** A world of so many persons. */
    InventedReferrals(long seed, int persons) {
        this.seed = seed;
        this.persons = persons;
    }

    /** Whom a referral is about. */
    int person(long referral) {
        SplittableRandom random = random(referral);
        // Some are reported again and again: the smaller of two draws is taken half of the time.
        int one = random.nextInt(persons);
        return random.nextBoolean() ? one : Math.min(one, random.nextInt(persons));
    }

    private SplittableRandom random(long referral) {
        return new SplittableRandom(seed ^ referral * 0xbf58476d1ce4e5b9L);
    }

    /** The observation of a referral; numbers start at 1. */
    Observation observation(long referral) {
        InventedPerson person = InventedPerson.of(seed, person(referral));
        SplittableRandom random = random(referral + (1L << 40));
        int which = random.nextInt(person.accounts().size());
        String account = person.accounts().get(which);
        String service = account.substring(0, account.indexOf('/')).intern();
        long at = 1_700_000_000L + referral * 30;
        List<Identifier> identifiers = new ArrayList<>(10);
        identifiers.add(Identifier.of("account", account).within(service));
        if (random.nextInt(100) < 75) {
            identifiers.add(marked(Identifier.of("email", person.email()), person.emailVerified()));
        }
        if (random.nextInt(100) < 40) {
            identifiers.add(marked(Identifier.of("phone", person.phone()), person.phoneVerified()));
        }
        if (random.nextInt(100) < 80) {
            identifiers.add(Identifier.of("handle", person.handles().get(which)).within(service));
        }
        if (random.nextInt(100) < 35) {
            identifiers.add(Identifier.of("device", person.device()));
        }
        if (random.nextInt(100) < 30) {
            identifiers.add(Identifier.of("name", person.given() + " " + person.surname()));
        }
        if (random.nextInt(100) < 30) {
            identifiers.add(
                    Identifier.of("dob", random.nextInt(100) < 8 ? "1990-01-01" : person.dob()));
        }
        if (random.nextInt(100) < 8) {
            identifiers.add(Identifier.of("address", person.street()));
        }
        identifiers.add(network(person, random, at));
        if (random.nextInt(100) < 70) {
            identifiers.add(file(person, referral, random));
        }
        return new Observation(
                referral, person.child() ? Role.CHILD : Role.REPORTED, account, at, identifiers);
    }

    private static Identifier marked(Identifier identifier, boolean verified) {
        return verified ? identifier.marked(Mark.VERIFIED) : identifier;
    }

    private static Identifier network(InventedPerson person, SplittableRandom random, long at) {
        int kind = random.nextInt(100);
        String port = Integer.toString(1_024 + random.nextInt(60_000));
        if (kind < 40) {
            return Identifier.of(
                            "ip",
                            "198.18." + random.nextInt(GATEWAYS) / 256 + "." + random.nextInt(256))
                    .within(port)
                    .seen(at);
        }
        if (kind < 50) {
            int school = person.number() % SCHOOLS;
            return Identifier.of("ip", "198.19." + school / 256 + "." + school % 256)
                    .within(port)
                    .seen(at);
        }
        return Identifier.of("ip", person.home()).seen(at - random.nextInt(100_000));
    }

    private static Identifier file(InventedPerson person, long referral, SplittableRandom random) {
        int kind = random.nextInt(100);
        long name =
                kind < 20
                        ? random.nextInt(VIRAL)
                        : kind < 35 ? 1_000_000L + person.number() : 10_000_000_000L + referral;
        return Identifier.of("file", "md5:" + String.format(java.util.Locale.ROOT, "%032x", name));
    }
}
