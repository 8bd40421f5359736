package org.rowan.assess.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rowan.assess.DangerTimes;
import org.rowan.assess.Sourced;
import org.rowan.engine.rank.Condition;
import org.rowan.engine.rank.Enquiry;
import org.rowan.engine.rank.Knowable;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.LaneRule;
import org.rowan.engine.rank.Level;
import org.rowan.engine.rank.LevelRule;
import org.rowan.engine.rank.Missing;
import org.rowan.engine.rank.Policy;
import org.rowan.engine.rank.Signal;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.yaml.YamlFile;
import org.rowan.platform.yaml.YamlMap;

/** A policy file, read and compiled; every problem is told with its line. */
public final class PolicyFile {
    /** The policy that is shipped. */
    public static final String STANDARD = "policies/standard.yaml";

    private final CompileCondition compile = new CompileCondition();
    private final List<Sourced> sources = new ArrayList<>();

    /** Reads the shipped policy. */
    public static LoadedPolicy standard() {
        try (InputStream stream = PolicyFile.class.getClassLoader().getResourceAsStream(STANDARD)) {
            if (stream == null) {
                throw new UnusableInput(
                        "the shipped policy is not in the build", STANDARD, "build again");
            }
            return of(STANDARD, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UnusableInput("the shipped policy cannot be read", STANDARD, "build again");
        }
    }

    /** Reads a policy file from disk. */
    public static LoadedPolicy at(Path path) {
        try {
            return of(path.toString(), Files.readString(path));
        } catch (IOException unreadable) {
            throw new UnusableInput(
                    "the policy file cannot be read",
                    path.toString(),
                    "a path to a readable YAML file");
        }
    }

    /** Reads a policy that is already in memory, such as one that was stored with its decisions. */
    public static LoadedPolicy of(String name, String text) {
        return new PolicyFile().read(name, text);
    }

    private LoadedPolicy read(String name, String text) {
        YamlMap yaml = YamlFile.read(name, new StringReader(text));
        sourced(yaml, "priorBits", "priorSource", "prior");
        DangerTimes clocks = clocks(yaml);
        List<Signal> signals = yaml.maps("signals").stream().map(this::signal).toList();
        Set<String> names = unique(yaml, "signals", signals.stream().map(Signal::name).toList());
        List<Enquiry> enquiries =
                yaml.maps("enquiries").stream().map(map -> enquiry(map, names)).toList();
        Set<String> steps =
                unique(yaml, "enquiries", enquiries.stream().map(Enquiry::name).toList());
        Policy policy =
                new Policy(
                        yaml.text("name"),
                        yaml.text("version"),
                        finite(yaml, "priorBits"),
                        lanes(yaml, steps),
                        signals,
                        levels(yaml),
                        yaml.maps("complete").stream().map(this::missing).toList(),
                        enquiries);
        List<Example> examples = yaml.maps("examples").stream().map(ExampleReader::read).toList();
        yaml.nothingElse();
        return new LoadedPolicy(policy, examples, clocks, sources, text);
    }

    /** Within how many minutes of receipt each clock of the danger lane must have stopped. */
    private DangerTimes clocks(YamlMap yaml) {
        if (!yaml.has("clocks")) {
            return DangerTimes.USUAL;
        }
        YamlMap map = yaml.map("clocks");
        DangerTimes clocks =
                new DangerTimes(
                        map.number("seenMinutes"),
                        map.number("disseminatedMinutes"),
                        map.number("safeguardedMinutes"));
        sourced(map, "seenMinutes", "source", "clocks");
        map.nothingElse();
        if (!(clocks.seenMinutes() > 0
                && clocks.disseminatedMinutes() >= clocks.seenMinutes()
                && clocks.safeguardedMinutes() >= clocks.disseminatedMinutes())) {
            throw yaml.problem(
                    "clocks", "the three clocks run out one after the other, all above 0 minutes");
        }
        return clocks;
    }

    /** Remembers where a number of the policy comes from; "not said" is an answer too. */
    private void sourced(YamlMap map, String at, String key, String part) {
        sources.add(new Sourced(part, map.line(at), map.text(key, Sourced.NOT_SAID)));
    }

    private List<LaneRule> lanes(YamlMap yaml, Set<String> enquiries) {
        List<LaneRule> lanes = new ArrayList<>();
        String last = "";
        for (YamlMap map : yaml.maps("lanes")) {
            if (map.number("dueHours", 0) > 0) {
                sourced(map, "dueHours", "source", "lane " + map.text("name"));
            }
            lanes.add(
                    new LaneRule(
                            named(Lane.values(), map, "lane"),
                            map.text("name"),
                            map.text("text"),
                            map.flag("scored", true),
                            map.number("dueHours", 0),
                            firstStep(map, enquiries),
                            condition(map, "when")));
            last = map.text("when").strip();
            map.nothingElse();
        }
        if (!last.equals("true")) {
            throw yaml.problem(
                    "lanes",
                    "the last lane rule must apply to every case: its condition is \"true\"");
        }
        return lanes;
    }

    private static String firstStep(YamlMap lane, Set<String> enquiries) {
        String name = lane.text("enquiry", "");
        if (!name.isEmpty() && !enquiries.contains(name)) {
            throw lane.problem("enquiry", "no enquiry is called \"" + name + "\"");
        }
        return name;
    }

    private static boolean aboutPerson(YamlMap signal) {
        String about = signal.text("about", "child");
        if (!about.equals("child") && !about.equals("person")) {
            throw signal.problem("about", "a signal is about the child or about the person");
        }
        return about.equals("person");
    }

    private static Set<String> unique(YamlMap yaml, String key, List<String> names) {
        Set<String> unique = new HashSet<>();
        for (String name : names) {
            if (!unique.add(name)) {
                throw yaml.problem(key, "two " + key + " are called \"" + name + "\"");
            }
        }
        return unique;
    }

    private Signal signal(YamlMap map) {
        sourced(map, "bits", "source", "signal " + map.text("name"));
        Condition condition = condition(map, "when");
        Signal signal =
                new Signal(
                        map.text("name"),
                        map.text("family"),
                        finite(map, "bits"),
                        aboutPerson(map),
                        named(Knowable.values(), map, "known"),
                        map.text("source"),
                        map.text("text"),
                        condition,
                        compile.witness(condition));
        map.nothingElse();
        return signal;
    }

    private List<LevelRule> levels(YamlMap yaml) {
        List<LevelRule> levels = new ArrayList<>();
        for (YamlMap map : yaml.maps("levels")) {
            sourced(map, "level", "source", "level " + map.text("level"));
            levels.add(
                    new LevelRule(
                            named(Level.values(), map, "level"),
                            map.number("fromBits", Double.NEGATIVE_INFINITY),
                            map.number("dueDays")));
            map.nothingElse();
        }
        if (levels.size() != Level.values().length) {
            throw yaml.problem("levels", "all four levels are needed, very-high first");
        }
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).level() != Level.values()[i]
                    || i > 0 && levels.get(i).fromBits() >= levels.get(i - 1).fromBits()) {
                throw yaml.problem(
                        "levels",
                        "levels go from very-high to low, each from fewer bits than the one before");
            }
        }
        return levels;
    }

    private Missing missing(YamlMap map) {
        sourced(map, "weight", "source", "completeness " + map.text("name"));
        Missing missing =
                new Missing(
                        map.text("name"),
                        map.number("weight"),
                        map.text("missing"),
                        condition(map, "present"));
        map.nothingElse();
        return missing;
    }

    private Enquiry enquiry(YamlMap map, Set<String> signals) {
        List<Enquiry.Reveals> reveals = new ArrayList<>();
        for (YamlMap one : map.maps("reveals")) {
            String signal = one.text("signal");
            if (!signals.contains(signal)) {
                throw one.problem("signal", "no signal is called \"" + signal + "\"");
            }
            reveals.add(new Enquiry.Reveals(signal, chance(one, "chance")));
            one.nothingElse();
        }
        sourced(map, "minutes", "source", "enquiry " + map.text("name"));
        double minutes = map.number("minutes");
        if (!(minutes > 0)) {
            throw map.problem("minutes", "an enquiry costs more than 0 minutes");
        }
        Enquiry enquiry =
                new Enquiry(
                        map.text("name"),
                        minutes,
                        chance(map, "success"),
                        map.text("text"),
                        condition(map, "when"),
                        reveals);
        map.nothingElse();
        return enquiry;
    }

    private static double finite(YamlMap map, String key) {
        double number = map.number(key);
        if (!Double.isFinite(number)) {
            throw map.problem(key, "a finite number is needed");
        }
        return number;
    }

    private static double chance(YamlMap map, String key) {
        double chance = map.number(key);
        if (!(chance >= 0 && chance <= 1)) {
            throw map.problem(key, "a chance lies between 0 and 1");
        }
        return chance;
    }

    private Condition condition(YamlMap map, String key) {
        String source = map.text(key);
        try {
            return compile.compile(source);
        } catch (PolicyProblem problem) {
            throw map.problem(
                    key, problem.getMessage() == null ? "not a condition" : problem.getMessage());
        }
    }

    private static <E extends Enum<E>> E named(E[] values, YamlMap map, String key) {
        String name = map.text(key);
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return value;
            }
        }
        throw map.problem(key, "\"" + name + "\" is not known here");
    }
}
