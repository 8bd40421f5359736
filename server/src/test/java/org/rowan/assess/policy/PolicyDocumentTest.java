package org.rowan.assess.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rowan.engine.rank.FactCatalogue;
import org.rowan.engine.rank.FactCatalogue.Fact;
import org.rowan.engine.rank.FactCatalogue.Kind;

/** The list of facts in docs/policy.md is the catalogue's, with what the records say of each. */
class PolicyDocumentTest {
    private static final Path ROOT =
            Files.isDirectory(Path.of("docs")) ? Path.of("") : Path.of("..");

    @Test
    void theDocumentListsEveryFactAPolicyMayName() throws IOException {
        String document = Files.readString(ROOT.resolve("docs").resolve("policy.md"));

        assertThat(document).contains(table());
    }

    static String table() throws IOException {
        StringBuilder table = new StringBuilder("| fact | is | means |\n| --- | --- | --- |\n");
        rows(FactCatalogue.CASE, "", table);
        return table.toString();
    }

    private static void rows(Kind<?> kind, String path, StringBuilder table) throws IOException {
        String source =
                Files.readString(
                        ROOT.resolve(
                                "engine/src/main/java/"
                                        + kind.type().getName().replace('.', '/')
                                        + ".java"));
        for (var entry : kind.facts().entrySet()) {
            String name = path + entry.getKey();
            Fact<?> fact = entry.getValue();
            table.append(
                    "| `%s` | %s | %s |\n"
                            .formatted(name, is(fact), means(source, entry.getKey())));
            switch (fact) {
                case Fact.One<?, ?> one -> rows(one.kind(), name + ".", table);
                case Fact.Many<?, ?> many -> rows(many.kind(), name + "[].", table);
                default -> {}
            }
        }
    }

    private static String is(Fact<?> fact) {
        return switch (fact) {
            case Fact.Flag<?> flag -> "true or false";
            case Fact.Count<?> count -> "whole number";
            case Fact.Number<?> number -> "number";
            case Fact.Text<?> text -> "text";
            case Fact.Words<?> words -> "list of texts";
            case Fact.One<?, ?> one -> one.kind().name().toLowerCase(Locale.ROOT);
            case Fact.Many<?, ?> many ->
                    "list, each a " + many.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String means(String source, String component) {
        Matcher found =
                Pattern.compile(
                                "@param " + component + "\\s+(.*?)(?=\\n \\* @param|\\n \\*/)",
                                Pattern.DOTALL)
                        .matcher(source);
        return found.find()
                ? found.group(1)
                        .replaceAll("\\n \\*\\s*", " ")
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .strip()
                : "";
    }
}
