package org.rowan.assess.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** Reads the shipped policy. */
    public static LoadedPolicy standard() {
        try (InputStream stream = PolicyFile.class.getClassLoader().getResourceAsStream(STANDARD)) {
            if (stream == null) {
                throw new UnusableInput(
                        "the shipped policy is not in the build", STANDARD, "build again");
            }
            return new PolicyFile()
                    .read(STANDARD, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UnusableInput("the shipped policy cannot be read", STANDARD, "build again");
        }
    }

    /** Reads a policy file from disk. */
    public static LoadedPolicy at(Path path) {
        try (Reader reader = Files.newBufferedReader(path)) {
            return new PolicyFile().read(path.toString(), reader);
        } catch (IOException unreadable) {
            throw new UnusableInput(
                    "the policy file cannot be read",
                    path.toString(),
                    "a path to a readable YAML file");
        }
    }

    LoadedPolicy read(String name, Reader content) {
        YamlMap yaml = YamlFile.read(name, content);
        List<Signal> signals = yaml.maps("signals").stream().map(this::signal).toList();
        Set<String> names = new HashSet<>();
        for (Signal signal : signals) {
            if (!names.add(signal.name())) {
                throw yaml.problem("signals", "two signals are called \"" + signal.name() + "\"");
            }
        }
        Policy policy =
                new Policy(
                        yaml.text("name"),
                        yaml.text("version"),
                        yaml.number("priorBits"),
                        lanes(yaml),
                        signals,
                        levels(yaml),
                        yaml.maps("complete").stream().map(this::missing).toList(),
                        yaml.maps("enquiries").stream().map(map -> enquiry(map, names)).toList());
        List<Example> examples = yaml.maps("examples").stream().map(ExampleReader::read).toList();
        yaml.nothingElse();
        return new LoadedPolicy(policy, examples);
    }

    private List<LaneRule> lanes(YamlMap yaml) {
        List<LaneRule> lanes = new ArrayList<>();
        for (YamlMap map : yaml.maps("lanes")) {
            lanes.add(
                    new LaneRule(
                            named(Lane.values(), map, "lane"),
                            map.text("name"),
                            map.text("text"),
                            map.flag("scored", true),
                            map.number("dueHours", 0),
                            condition(map, "when")));
            map.nothingElse();
        }
        if (lanes.isEmpty()) {
            throw yaml.problem(
                    "lanes", "at least one lane rule is needed, the last one with \"when: true\"");
        }
        return lanes;
    }

    private Signal signal(YamlMap map) {
        Condition condition = condition(map, "when");
        Signal signal =
                new Signal(
                        map.text("name"),
                        map.text("family"),
                        map.number("bits"),
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
        double minutes = map.number("minutes");
        if (minutes <= 0) {
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

    private static double chance(YamlMap map, String key) {
        double chance = map.number(key);
        if (chance < 0 || chance > 1) {
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
