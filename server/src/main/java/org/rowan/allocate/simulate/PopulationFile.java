package org.rowan.allocate.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.Fact;
import org.rowan.engine.plan.Seen;
import org.rowan.engine.plan.Truth;
import org.rowan.engine.plan.simulate.Population;
import org.rowan.engine.plan.simulate.Population.AgeBand;
import org.rowan.engine.plan.simulate.Population.Arrivals;
import org.rowan.engine.plan.simulate.Population.Availability;
import org.rowan.engine.plan.simulate.Population.Duty;
import org.rowan.engine.plan.simulate.Population.Enquiries;
import org.rowan.engine.plan.simulate.Population.Identification;
import org.rowan.engine.plan.simulate.Population.Safeguarding;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.yaml.YamlFile;
import org.rowan.platform.yaml.YamlMap;

/**
 * A population as written in YAML, read strictly: every key is known, every number in its range.
 */
final class PopulationFile {
    /** Referrals a year of {@code --size national}. */
    static final double NATIONAL_REFERRALS = 72_000;

    /** Cases a year of {@code --size force}. */
    static final double FORCE_CASES = 2_400;

    private static final double MOST = 1e9;
    private static final int MOST_FACTS = 60;
    private static final int MOST_IN_ONE_ENQUIRY = 6;
    private static final double PRIORS_OFF = .01;

    private final YamlMap root;
    private final @Nullable Size size;

    private PopulationFile(YamlMap root, @Nullable Size size) {
        this.root = root;
        this.size = size;
    }

    /** Who is simulated. */
    enum Size {
        FORCE,
        NATIONAL
    }

    /** The text of the default population. */
    static String defaultText() {
        try (InputStream in = PopulationFile.class.getResourceAsStream("population.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException(
                    "the default population is not on the class path", impossible);
        }
    }

    /** Reads a file, or the default population where none is given. */
    static Population read(@Nullable Path file, @Nullable Size size) {
        if (file == null) {
            return parse("the default population", new StringReader(defaultText()), size);
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return parse(file.toString(), reader, size);
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the population cannot be read: " + problem.getClass().getSimpleName(),
                    file.toString(),
                    "give the path of a UTF-8 YAML file; ./rowan simulate --default-population prints one to start from");
        }
    }

    static Population parse(String name, Reader yaml, @Nullable Size size) {
        return new PopulationFile(YamlFile.read(name, yaml), size).population();
    }

    private Population population() {
        List<Truth> truths = truths();
        List<Fact> facts = facts(truths);
        YamlMap enquiries = root.map("enquiries");
        double look = minutes(enquiries, "first-look") + minutes(enquiries, "hash-look-up");
        Population population =
                new Population(
                        root.has("name") ? root.text("name") : "unnamed",
                        arrivals(),
                        truths,
                        facts,
                        root.number("perturbationBits", 0, 10, .7),
                        availability(
                                truths,
                                success(enquiries, "chat-review"),
                                success(enquiries, "hash-look-up")),
                        new Enquiries(
                                look,
                                minutes(enquiries, "identification"),
                                success(enquiries, "identification"),
                                minutes(enquiries, "chat-review"),
                                minutes(enquiries, "records-check"),
                                success(enquiries, "records-check"),
                                root.number("hoursSigma", 0, 3, .5)),
                        identification(),
                        safeguarding(),
                        duty(),
                        childAges(),
                        (int) root.number("horizonDays", 1, 3650, 365),
                        (int) root.number("warmupDays", 0, 3650, 120));
        enquiries.nothingElse();
        root.nothingElse();
        return population;
    }

    private Arrivals arrivals() {
        YamlMap section = root.map("arrivals");
        String stated = section.has("size") ? section.text("size") : "force";
        if (!stated.equals("force") && !stated.equals("national")) {
            throw section.problem("size", "size is " + stated, "force or national");
        }
        boolean national = size == null ? stated.equals("national") : size == Size.NATIONAL;
        double written = section.number("perYear", 1, MOST);
        double perYear =
                size == null || national == stated.equals("national")
                        ? written
                        : national ? NATIONAL_REFERRALS : FORCE_CASES;
        double tail = section.number("referralsTail", 1.2, 20, 2);
        int most = (int) section.number("referralsMost", 1, 100_000, 500);
        double weekend = section.number("weekend", 0, 10, .7);
        section.nothingElse();
        return new Arrivals(
                national ? perYear / meanReferrals(tail, most) : perYear, tail, most, weekend);
    }

    /** Mean of a number that is at least k with chance k^-tail, cut off at most. */
    private static double meanReferrals(double tail, int most) {
        double mean = 0;
        for (int k = 1; k <= most; k++) {
            mean += Math.pow(k, -tail);
        }
        return mean;
    }

    private List<Truth> truths() {
        YamlMap section = root.map("truths");
        List<Truth> truths = new ArrayList<>();
        double sum = 0;
        for (String name : section.keys()) {
            YamlMap one = section.map(name);
            Truth truth =
                    new Truth(
                            name,
                            one.number("prior", 0, 1),
                            one.number("harmPerDay", 0, MOST),
                            one.number("endsAfterDays", 0, MOST, 0),
                            one.number("hours", 0.001, 10_000));
            one.nothingElse();
            sum += truth.prior();
            truths.add(truth);
        }
        if (truths.size() < 2 || Math.abs(sum - 1) > PRIORS_OFF) {
            throw root.problem(
                    "truths",
                    "the priors of " + truths.size() + " truths add up to " + sum,
                    "give at least two truths whose priors add up to 1");
        }
        if (truths.stream().allMatch(truth -> truth.harmPerDay() == 0)) {
            throw root.problem(
                    "truths", "no truth does any harm", "give at least one a harmPerDay above 0");
        }
        return truths;
    }

    private List<Fact> facts(List<Truth> truths) {
        YamlMap section = root.map("facts");
        List<Fact> facts = new ArrayList<>();
        for (String name : section.keys()) {
            YamlMap one = section.map(name);
            facts.add(new Fact(name, seen(one), byTruth(one.map("probability"), truths)));
            one.nothingElse();
        }
        for (Seen seen : List.of(Seen.CHAT, Seen.RECORDS)) {
            if (facts.size() > MOST_FACTS
                    || facts.stream().filter(fact -> fact.seen() == seen).count()
                            > MOST_IN_ONE_ENQUIRY) {
                throw root.problem(
                        "facts",
                        "there are too many facts",
                        "at most "
                                + MOST_FACTS
                                + " in all, and "
                                + MOST_IN_ONE_ENQUIRY
                                + " seen by chat or by records");
            }
        }
        return facts;
    }

    private static Seen seen(YamlMap fact) {
        String text = fact.text("seen");
        for (Seen seen : Seen.values()) {
            if (seen.name().toLowerCase(Locale.ROOT).equals(text)) {
                return seen;
            }
        }
        throw fact.problem("seen", "seen is " + text, "referral, hash, linking, chat or records");
    }

    private static List<Double> byTruth(YamlMap section, List<Truth> truths) {
        List<Double> values =
                truths.stream().map(truth -> section.number(truth.name(), 0, 1)).toList();
        section.nothingElse();
        return values;
    }

    private Availability availability(List<Truth> truths, double chatSuccess, double hashSuccess) {
        YamlMap section = root.map("availability");
        Availability availability =
                new Availability(
                        section.number("full", 0, 1),
                        section.number("thin", 0, 1),
                        byTruth(section.map("thinShare"), truths),
                        section.number("chatSupplied", 0, 1) * chatSuccess,
                        hashSuccess);
        section.nothingElse();
        return availability;
    }

    private static double minutes(YamlMap enquiries, String name) {
        YamlMap one = enquiries.map(name);
        double minutes = one.number("minutes", 0, 100_000);
        one.number("success", 0, 1, 1);
        one.nothingElse();
        return minutes / 60;
    }

    private static double success(YamlMap enquiries, String name) {
        return enquiries.map(name).number("success", 0, 1, 1);
    }

    private Identification identification() {
        YamlMap section = root.map("identification");
        Identification identification =
                new Identification(
                        section.number("retentionDays", 0, MOST),
                        section.number("eventAgeMedianDays", 0, MOST),
                        section.number("eventAgeSigma", 0, 5));
        section.nothingElse();
        return identification;
    }

    private Safeguarding safeguarding() {
        YamlMap section = root.map("safeguarding");
        Safeguarding safeguarding =
                new Safeguarding(
                        section.number("hours", 0.001, 1000),
                        section.number("harmLeft", 0, 1),
                        section.number("childKnown", 0, 1));
        section.nothingElse();
        return safeguarding;
    }

    private Duty duty() {
        YamlMap section = root.map("duty");
        Duty duty =
                new Duty(
                        section.number("startHour", 0, 23),
                        section.number("endHour", 1, 24),
                        section.number("deskPersons", 0, 1000),
                        section.number("deskMostShare", 0, .95, .5),
                        root.number("creditDays", 1, MOST, 365));
        if (duty.endHour() <= duty.startHour()) {
            throw section.problem(
                    "endHour", "the day ends before it begins", "an endHour after startHour");
        }
        section.nothingElse();
        return duty;
    }

    private List<AgeBand> childAges() {
        if (!root.has("childAges")) {
            return List.of(
                    new AgeBand("0-6", .03),
                    new AgeBand("7-10", .36),
                    new AgeBand("11-13", .58),
                    new AgeBand("14-17", .03));
        }
        YamlMap section = root.map("childAges");
        List<AgeBand> bands =
                section.keys().stream()
                        .map(name -> new AgeBand(name, section.number(name, 0, 1)))
                        .toList();
        if (bands.isEmpty()) {
            throw root.problem(
                    "childAges",
                    "childAges is empty",
                    "give at least one band, or leave the key out");
        }
        return bands;
    }
}
