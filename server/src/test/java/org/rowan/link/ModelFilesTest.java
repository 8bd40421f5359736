package org.rowan.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.model.ModelFiles;
import org.rowan.link.model.ModelWriter;

/** Model files: what is wrong with one is told with its line and path. */
class ModelFilesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measure: network | measure: telepathy | there is no measure",
                "keep: 2 | keep: 20 | is kept at most",
                "prior: -12 | prior: minus twelve | is not a number",
                "[same-year-default] | [same-yaer-default] | has no grade",
                "evidence: circumstantial | evidence: strong | is no class of evidence",
                "parts: [email] | parts: [email/backwards] | there is no form",
                "name: phone, cap: 10 | name: phone, cap: many | is not a whole number",
                "[[child], [reported]] | [[child], [villain]] | is no role",
                "comparison: ip | comparison: pi | no comparison is named",
                "model: referrals | mdoel: referrals | is not known here",
            })
    void mistakesAreToldWithTheirPlace(String right, String wrong, String told) {
        String text = StricterModel.text();
        String broken = text.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        broken =
                broken.equals(text)
                        ? text.replace(
                                "two-slips, same-year-default", "two-slips, same-yaer-default")
                        : broken;
        String yaml = broken;
        assertThatThrownBy(() -> ModelFiles.read("mine.yaml", yaml))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(told)
                .hasMessageMatching("(?s).*mine\\.yaml line \\d+.*");
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        LinkModel model = ModelFiles.shipped(ModelFiles.PERSONS_TABLE);
        LinkModel again =
                ModelFiles.read("again.yaml", ModelWriter.write(model, List.of("a comment")));
        assertThat(again).isEqualTo(model);
    }
}
