package org.rowan.assess.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.Condition;
import org.rowan.engine.rank.FactCatalogue;
import org.rowan.engine.rank.FactCatalogue.Fact;
import org.rowan.engine.rank.FactCatalogue.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A compiled condition says what CEL's own interpreter says, for every shipped condition. */
class CompiledConditionTest {
    private static final long SEED = 20_261_122;
    private static final int CASES = 3_000;

    @Test
    void everyShippedConditionAgreesWithTheInterpreterOnThousandsOfDrawnCases() throws Exception {
        CompileCondition compile = new CompileCondition();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        Map<String, Condition> compiled = new HashMap<>();
        Map<String, CelRuntime.Program> interpreted = new HashMap<>();
        for (String source : shippedConditions()) {
            compiled.put(source, compile.compile(source));
            interpreted.put(source, runtime.createProgram(compile.check(source)));
        }
        assertThat(compiled).hasSizeGreaterThan(50);

        RandomFacts facts = new RandomFacts(SEED);
        Map<String, Integer> held = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            CaseFacts drawn = facts.next();
            Map<String, Object> variables = map(FactCatalogue.CASE, drawn);
            for (Map.Entry<String, Condition> one : compiled.entrySet()) {
                boolean holds = one.getValue().holds(drawn);
                assertThat(holds)
                        .as("seed %d, case %d: %s", SEED, i, one.getKey())
                        .isEqualTo(eval(interpreted, one.getKey(), variables));
                held.merge(one.getKey(), holds ? 1 : 0, Integer::sum);
            }
        }
        assertThat(held.values())
                .as("conditions that ever held")
                .filteredOn(n -> n > 0)
                .hasSizeGreaterThan(50);
    }

    private static Object eval(
            Map<String, CelRuntime.Program> programs, String source, Map<String, Object> variables)
            throws CelEvaluationException {
        CelRuntime.Program program = programs.get(source);
        return program == null ? "no program" : program.eval(variables);
    }

    private static Set<String> shippedConditions() {
        Set<String> conditions = new LinkedHashSet<>();
        Object root =
                new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(new StringReader(PolicyFile.standard().text()));
        collect(root, conditions);
        return conditions;
    }

    private static void collect(Object node, Set<String> conditions) {
        switch (node) {
            case Map<?, ?> map ->
                    map.forEach((key, value) -> {
                        if (key.equals("when") || key.equals("present")) {
                            conditions.add(String.valueOf(value));
                        } else {
                            collect(value, conditions);
                        }
                    });
            case List<?> list -> list.forEach(one -> collect(one, conditions));
            default -> {}
        }
    }

    private static <O> Map<String, Object> map(Kind<O> kind, O record) {
        Map<String, Object> map = new HashMap<>();
        kind.facts().forEach((name, fact) -> map.put(name, value(fact, record)));
        return map;
    }

    private static <O> Object value(Fact<O> fact, O record) {
        return switch (fact) {
            case Fact.Flag<O>(var read) -> read.test(record);
            case Fact.Count<O>(var read) -> read.applyAsLong(record);
            case Fact.Number<O>(var read) -> read.applyAsDouble(record);
            case Fact.Text<O>(var read) -> read.apply(record);
            case Fact.Words<O>(var read) -> read.apply(record);
            case Fact.One<O, ?> one -> one(one, record);
            case Fact.Many<O, ?> many -> many(many, record);
        };
    }

    private static <O, P> Object one(Fact.One<O, P> fact, O record) {
        return map(fact.kind(), fact.read().apply(record));
    }

    private static <O, P> Object many(Fact.Many<O, P> fact, O record) {
        List<Object> all = new ArrayList<>();
        Function<O, List<P>> read = fact.read();
        read.apply(record).forEach(element -> all.add(map(fact.kind(), element)));
        return all;
    }
}
