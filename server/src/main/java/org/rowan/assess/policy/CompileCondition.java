package org.rowan.assess.policy;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.policy.Node.Frame;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.Condition;
import org.rowan.engine.rank.FactCatalogue;
import org.rowan.engine.rank.FactCatalogue.Kind;
import org.rowan.engine.rank.ReferralFacts;

/**
 * Compiles a condition written in CEL (Common Expression Language) to a plain function of the
 * facts.
 *
 * <p>CEL's own parser and type checker read it; what they accept is then translated once into
 * nested functions that read the records directly, because its interpreter, general as it is, would
 * take most of an assessment's time. A test holds both to the same answers. Not translated, and
 * refused with a message: maps, time arithmetic, regular expressions.
 */
final class CompileCondition {
    private final CelCompiler cel;

    CompileCondition() {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setStandardMacros(
                                CelStandardMacro.EXISTS,
                                CelStandardMacro.ALL,
                                CelStandardMacro.EXISTS_ONE,
                                CelStandardMacro.FILTER)
                        .setOptions(CelOptions.current().populateMacroCalls(true).build())
                        .setResultType(SimpleType.BOOL)
                        .setTypeProvider(new CelTypes());
        FactCatalogue.CASE.facts().forEach((name, fact) -> builder.addVar(name, CelTypes.of(fact)));
        cel = builder.build();
    }

    /**
     * Compiles one condition.
     *
     * @throws PolicyProblem when it is no valid condition, with CEL's own explanation
     */
    Condition compile(String source) {
        Node.FlagOf flag = tree(source);
        return facts -> flag.read(new Frame(facts));
    }

    /**
     * Finds which referral makes the condition true: the first that does so on its own; none when
     * it is true without any.
     */
    Condition.Witness witness(Condition condition) {
        return facts -> {
            if (condition.holds(with(facts, List.of()))) {
                return 0;
            }
            for (ReferralFacts referral : facts.referrals()) {
                if (condition.holds(with(facts, List.of(referral)))) {
                    return referral.id();
                }
            }
            return 0;
        };
    }

    private static CaseFacts with(CaseFacts facts, List<ReferralFacts> referrals) {
        return new CaseFacts(
                facts.kind(),
                referrals,
                facts.person(),
                facts.children(),
                facts.records(),
                facts.officer(),
                facts.time());
    }

    private Node.FlagOf tree(String source) {
        CelAbstractSyntaxTree checked = check(source);
        Node node =
                new Translation(checked.getSource().getMacroCalls()).translate(checked.getExpr());
        return Translation.flag(node);
    }

    /** What CEL's own parser and type checker make of a condition. */
    CelAbstractSyntaxTree check(String source) {
        try {
            return cel.compile(source).getAst();
        } catch (CelValidationException invalid) {
            throw new PolicyProblem(
                    invalid.getMessage() == null ? "not a condition" : invalid.getMessage());
        }
    }

    /** The walk over one checked expression. */
    private static final class Translation {
        private final ImmutableMap<Long, CelExpr> macros;
        private final Map<String, Element> elements = new HashMap<>();

        Translation(ImmutableMap<Long, CelExpr> macros) {
            this.macros = macros;
        }

        /**
         * The variable of an {@code exists} or {@code all}: where the frame keeps the element it is
         * at.
         */
        private record Element(int depth, @Nullable Kind<?> kind) {}

        static Node.FlagOf flag(Node node) {
            if (node instanceof Node.Flag(Node.FlagOf of)) {
                return of;
            }
            throw new PolicyProblem("a true-or-false value is needed");
        }

        Node translate(CelExpr expression) {
            CelExpr macro = macros.get(expression.id());
            if (macro != null) {
                return macro(macro);
            }
            return switch (expression.getKind()) {
                case CONSTANT -> constant(expression);
                case IDENT -> identifier(expression.ident().name());
                case SELECT ->
                        Facts.select(
                                translate(expression.select().operand()),
                                expression.select().field());
                case LIST -> words(expression);
                case CALL ->
                        Calls.call(
                                expression.call().function(),
                                expression.call().target().map(this::translate),
                                expression.call().args().stream().map(this::translate).toList());
                default -> throw new PolicyProblem("conditions have no " + expression.getKind());
            };
        }

        private Node constant(CelExpr expression) {
            return switch (expression.constant().getKind()) {
                case BOOLEAN_VALUE -> {
                    boolean value = expression.constant().booleanValue();
                    yield new Node.Flag(frame -> value);
                }
                case INT64_VALUE -> {
                    long value = expression.constant().int64Value();
                    yield new Node.Count(frame -> value);
                }
                case DOUBLE_VALUE -> {
                    double value = expression.constant().doubleValue();
                    yield new Node.Number(frame -> value);
                }
                case STRING_VALUE -> {
                    String value = expression.constant().stringValue();
                    yield new Node.Text(frame -> value);
                }
                default ->
                        throw new PolicyProblem(
                                "conditions have no such constant: " + expression.constant());
            };
        }

        private Node identifier(String name) {
            Element element = elements.get(name);
            if (element == null) {
                return Facts.select(new Node.One(FactCatalogue.CASE, frame -> frame.facts), name);
            }
            int depth = element.depth();
            return element.kind() == null
                    ? new Node.Text(frame -> (String) frame.elements[depth])
                    : new Node.One(element.kind(), frame -> frame.elements[depth]);
        }

        private Node words(CelExpr expression) {
            List<String> words =
                    expression.list().elements().stream()
                            .map(element -> {
                                if (element.getKind()
                                                == dev.cel.common.ast.CelExpr.ExprKind.Kind.CONSTANT
                                        && element.constant().getKind()
                                                == dev.cel.common.ast.CelConstant.Kind
                                                        .STRING_VALUE) {
                                    return element.constant().stringValue();
                                }
                                throw new PolicyProblem("a list in a condition holds words only");
                            })
                            .toList();
            return new Node.Words(frame -> words);
        }

        /** {@code list.exists(x, condition)} and its kin, by the call as it was written. */
        private Node macro(CelExpr written) {
            Node range = translate(written.call().target().orElseThrow());
            String variable = written.call().args().get(0).ident().name();
            int depth = elements.size();
            if (depth >= 6) {
                throw new PolicyProblem("conditions nest too deeply");
            }
            Element shadowed = elements.get(variable);
            if (shadowed != null) {
                throw new PolicyProblem("\"" + variable + "\" is used twice, one inside the other");
            }
            Node.ListOf list;
            Kind<?> kind;
            switch (range) {
                case Node.Records(Kind<?> of, Node.ListOf read) -> {
                    list = read;
                    kind = of;
                }
                case Node.Words(Node.ListOf read) -> {
                    list = read;
                    kind = null;
                }
                default -> throw new PolicyProblem(written.call().function() + " needs a list");
            }
            elements.put(variable, new Element(depth, kind));
            Node.FlagOf condition = flag(translate(written.call().args().get(1)));
            elements.remove(variable);
            return Loops.over(written.call().function(), list, kind, depth, condition);
        }
    }
}
