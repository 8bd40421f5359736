package org.rowan.bench.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One invented human, made from the seed and a number alone; every value is from a reserved range.
 *
 * @param number from 0
 * @param child whether a child at risk
 * @param given given name
 * @param surname surname
 * @param dob birth date
 * @param email the own address
 * @param emailVerified whether services verified it
 * @param phone the own number, some of them another person's before
 * @param phoneVerified whether services verified it
 * @param device the device, in some families shared
 * @param home the home's network address
 * @param street the home, shared by the family
 * @param accounts account ids by service, one to four
 * @param handles the handle at each account
 */
record InventedPerson(
        int number,
        boolean child,
        String given,
        String surname,
        String dob,
        String email,
        boolean emailVerified,
        String phone,
        boolean phoneVerified,
        String device,
        String home,
        String street,
        List<String> accounts,
        List<String> handles) {
    private static final String[] GIVEN = {
        "oswin", "perkin", "tamsin", "merrin", "corwin", "elowen", "jory", "kerensa", "piran",
        "senara", "tristan", "wenna", "aled", "bronwen", "carys", "dilwyn", "emyr", "ffion",
        "gethin", "heledd", "iestyn", "lowri", "mabli", "nia", "amir", "bilal", "farah", "hana",
        "imran", "leila", "nadia", "omar", "priya", "rahul", "sanjay", "usha", "wei", "xia", "yan",
        "anatol", "bohdan", "daria", "ivanka", "katya", "lesya", "mykola", "oksana", "pavlo",
        "roman", "taras"
    };
    private static final String[] SURNAME = {
        "testperson",
        "samplename",
        "examplewright",
        "mockham",
        "placeholderton",
        "demofield",
        "fictionby",
        "inventley",
        "makeupson",
        "neverwas",
        "nobodyson",
        "pretendham",
        "standinford",
        "supposedly",
        "unrealby",
        "wouldbe",
        "al-example",
        "ibn-sample",
        "testovych",
        "testenko",
        "samplesingh",
        "examplekaur",
        "mockchen",
        "demoli",
        "inventnguyen"
    };
    private static final String[] COMMON = {
        "shadow", "gamer", "king", "star", "wolf", "ghost", "ninja", "dragon", "angel", "player"
    };
    private static final String[] SERVICES = {"chat", "video", "games", "forum", "photos"};

    /** Person {@code number} of a world. */
    static InventedPerson of(long seed, int number) {
        SplittableRandom own = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + number);
        int family = number / 4;
        SplittableRandom shared = new SplittableRandom(seed * 0x9e3779b97f4a7c15L - family - 1);
        String familySurname = surname(shared);
        boolean familyTogether = shared.nextInt(100) < 40;
        String familyDevice = "idfv:" + hex(shared);
        String familyHome = network(shared);
        boolean twins = familyTogether && shared.nextInt(100) < 6 && number % 4 < 2;
        int birth = twins ? shared.nextInt(18_000) : own.nextInt(18_000);
        String email = "person" + number + "@example." + (own.nextBoolean() ? "com" : "org");
        boolean emailVerified = own.nextInt(100) < 65;
        boolean recycled = number > 100 && own.nextInt(100) < 2;
        String phone = phone(recycled ? number - 97 : number);
        boolean phoneVerified = own.nextInt(100) < 60;
        boolean sharesDevice = familyTogether && own.nextInt(100) < 35;
        String device = sharesDevice ? familyDevice : "idfv:" + hex(own);
        String home = familyTogether ? familyHome : network(own);
        String surname = familyTogether && own.nextInt(100) < 85 ? familySurname : surname(own);
        String street =
                familyTogether
                        ? "zz/zz" + family + "/1 invented street"
                        : "zz/zz" + number + "x/2 invented street";
        List<String> accounts = new ArrayList<>();
        List<String> handles = new ArrayList<>();
        String favourite = own.nextInt(100) < 70 ? rare(own) : common(own);
        int many = 1 + Math.min(own.nextInt(4), own.nextInt(4));
        int first = own.nextInt(SERVICES.length);
        for (int i = 0; i < many; i++) {
            accounts.add(SERVICES[(first + i) % SERVICES.length] + "/" + number + "-" + i);
            handles.add(
                    own.nextInt(100) < 60
                            ? favourite
                            : own.nextInt(3) == 0 ? common(own) : rare(own));
        }
        return new InventedPerson(
                number,
                number % 4 == 3 && own.nextInt(100) < 70,
                GIVEN[Math.min(own.nextInt(GIVEN.length), own.nextInt(GIVEN.length))],
                surname,
                java.time.LocalDate.of(1960, 1, 1).plusDays(birth).toString(),
                email,
                emailVerified,
                phone,
                phoneVerified,
                device,
                home,
                street,
                List.copyOf(accounts),
                List.copyOf(handles));
    }

    private static String surname(SplittableRandom random) {
        return SURNAME[Math.min(random.nextInt(SURNAME.length), random.nextInt(SURNAME.length))];
    }

    private static String common(SplittableRandom random) {
        return COMMON[random.nextInt(COMMON.length)] + random.nextInt(100);
    }

    private static String rare(SplittableRandom random) {
        return "rowanberry" + Long.toString(random.nextLong(1L << 40), 36);
    }

    private static String hex(SplittableRandom random) {
        return String.format(Locale.ROOT, "%016x", random.nextLong());
    }

    /**
     * Numbers beyond the drama ranges' thousand are made unreal by the prefix +999, which no
     * country has.
     */
    private static String phone(int number) {
        return "+999" + (700_000_000L + number);
    }

    /** A home network of the documentation prefix 2001:db8::/32. */
    private static String network(SplittableRandom random) {
        return "2001:db8:"
                + Integer.toHexString(random.nextInt(65_536))
                + ":"
                + Integer.toHexString(random.nextInt(65_536))
                + "::/64";
    }
}
