package org.rowan.testkit.generate.world;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.chance.Mix;

/** Makes invented persons; one ordinal always gives the same person. */
public final class People {
    private final long seed;
    private final LocalDate today;
    private final Mix<String> situations;
    private final Mix<String> groups;
    private final Map<Fact, Map<String, Double>> facts = new EnumMap<>(Fact.class);
    private final List<Service> services;
    private final Mix<Service> serviceMix;
    private final Ages ages;
    private final double sameMailbox;
    private final double recoveryGiven;
    private final double median;
    private final double sigma;
    private final double oldest;

    public People(Parameters parameters, long seed) {
        this.seed = seed;
        this.today = LocalDate.ofInstant(parameters.now(), ZoneOffset.UTC);
        this.situations = parameters.mix("truth.prior");
        this.groups = parameters.mix("truth.names");
        for (Fact fact : Fact.values()) {
            facts.put(fact, parameters.table("facts." + fact.label()));
        }
        this.services = parameters.tables("services").stream().map(Service::of).toList();
        Map<Service, Double> shares = new LinkedHashMap<>();
        services.forEach(service -> shares.put(service, service.share()));
        this.serviceMix = Mix.of(shares);
        this.ages = new Ages(parameters, today);
        this.sameMailbox = parameters.number("people.sameMailbox");
        this.recoveryGiven = parameters.number("people.recoveryGiven");
        this.median = parameters.number("event.medianDays");
        this.sigma = parameters.number("event.sigma");
        this.oldest = parameters.number("event.maximumDays");
    }

    /** Every service of this world. */
    public List<Service> services() {
        return services;
    }

    /** The service with this domain. */
    public Service service(String host) {
        return services.stream()
                .filter(service -> service.host().equals(host))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A person with so many accounts.
     *
     * @param phone the number the person owns, or null
     * @param fixed the situation, or null to draw one
     */
    public Person person(
            long ordinal,
            int accounts,
            Telephones.@Nullable Number phone,
            @Nullable Situation fixed) {
        Dice dice = Dice.of(seed, "person", ordinal);
        Situation drawn = Situation.of(situations.draw(dice));
        Situation situation = fixed == null ? drawn : fixed;
        NameGroup group = NameGroup.of(groups.draw(dice));
        Names.Name name = Names.draw(group, dice);
        LocalDate born = ages.born(situation, dice);
        LocalDate claimed = ages.claimed(born, dice);
        Set<Fact> facts = facts(situation, dice);
        double age = Math.min(oldest, dice.logNormal(median, sigma));
        Home home = Home.draw(ordinal, dice);
        List<Account> held = accounts(ordinal, accounts, phone, group, name, dice);
        return new Person(
                ordinal,
                situation,
                group,
                name.given(),
                name.family(),
                born,
                claimed,
                home,
                held,
                facts,
                age);
    }

    /** A child of that age in years, with one account. */
    public Person child(long ordinal, int years) {
        Dice dice = Dice.of(seed, "child", ordinal);
        NameGroup group = NameGroup.of(groups.draw(dice));
        Names.Name name = Names.draw(group, dice);
        LocalDate born = today.minusYears(years).minusDays(dice.below(365));
        Home home = Home.draw(ordinal, dice);
        List<Account> held = accounts(ordinal, 1, null, group, name, dice);
        return new Person(
                ordinal,
                Situation.YOUTH,
                group,
                name.given(),
                name.family(),
                born,
                ages.claimed(born, dice),
                home,
                held,
                Set.of(),
                Math.min(oldest, dice.logNormal(median, sigma)));
    }

    private Set<Fact> facts(Situation situation, Dice dice) {
        Set<Fact> held = EnumSet.noneOf(Fact.class);
        facts.forEach((fact, byTruth) -> {
            if (dice.chance(byTruth.getOrDefault(situation.label(), 0.0))) {
                held.add(fact);
            }
        });
        if (held.contains(Fact.NOVEL_FILE)) {
            held.remove(Fact.ONLY_VIRAL_KNOWN);
        }
        return held;
    }

    private List<Account> accounts(
            long ordinal,
            int count,
            Telephones.@Nullable Number phone,
            NameGroup group,
            Names.Name name,
            Dice dice) {
        Mailbox first = mailbox(ordinal, "", dice);
        String handle = Handles.rare(ordinal, dice);
        Device device = Device.draw(dice);
        int age = 30 + dice.below(1500);
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Service service = serviceMix.draw(dice);
            boolean further = i > 0;
            Mailbox own =
                    further && !dice.chance(sameMailbox)
                            ? mailbox(ordinal, Integer.toString(i), dice)
                            : first;
            String email =
                    dice.chance(service.email())
                            ? own.equals(first) && !further ? own.address() : own.spelling(dice)
                            : null;
            String recovery =
                    email != null && dice.chance(own.equals(first) ? 0.05 : recoveryGiven)
                            ? first.address()
                            : null;
            Names.Name called = further ? Names.retold(group, name, dice) : name;
            String shown = further ? Handles.varied(handle, dice) : handle;
            boolean taken = accounts.stream().anyMatch(other -> other.service().equals(service));
            String suffix = taken ? "v" + i : "";
            accounts.add(
                    new Account(
                            service,
                            id(service, ordinal, i),
                            shown + suffix,
                            called.given(),
                            called.family(),
                            email,
                            recovery,
                            dice.chance(service.phone()) ? phone : null,
                            dice.chance(service.verified()),
                            dice.chance(service.device()) ? device : null,
                            1 + (int) (age * dice.unit())));
        }
        return accounts;
    }

    private static Mailbox mailbox(long ordinal, String salt, Dice dice) {
        List<String> words =
                List.of(
                        "rowanberry",
                        "inkwell",
                        "saucer",
                        "thimble",
                        "driftwood",
                        "marigold",
                        "windmill");
        MailProvider provider =
                dice.pick(
                        List.of(
                                MailProvider.GMAIL_LIKE,
                                MailProvider.GMAIL_LIKE,
                                MailProvider.OUTLOOK_LIKE,
                                MailProvider.POST_LIKE,
                                MailProvider.PLAIN));
        return new Mailbox(
                dice.pick(words) + Long.toString(ordinal, 36) + (salt.isEmpty() ? "" : "_" + salt),
                provider);
    }

    /**
     * Different for every ordinal and number, because {@link Dice#mix} never gives one value twice.
     */
    private String id(Service service, long ordinal, int number) {
        long key = Dice.mix((ordinal << 6 | number) ^ Dice.mix(seed));
        return service.ids().equals("uuid") || service.ids().equals("none")
                ? new java.util.UUID(key, Dice.mix(~key)).toString()
                : Long.toUnsignedString(key);
    }
}
