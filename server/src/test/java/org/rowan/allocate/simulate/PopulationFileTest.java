package org.rowan.allocate.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.allocate.simulate.PopulationFile.Size;
import org.rowan.engine.plan.simulate.Population;
import org.rowan.kernel.UnusableInput;

/** Populations are read strictly. */
class PopulationFileTest {
    private static final String DEFAULT = PopulationFile.defaultText();

    @Test
    void theDefaultIsTheAssumedTable() {
        Population population = parse(DEFAULT, null);
        assertThat(population.truths()).hasSize(7);
        assertThat(population.facts()).hasSize(10);
        assertThat(population.arrivals().perYear()).isEqualTo(2400);
        assertThat(population.perturbationBits()).isEqualTo(.7);
        assertThat(population.enquiries().identifySuccess()).isEqualTo(.76);
        assertThat(population.horizonDays()).isEqualTo(365);
        assertThat(population.warmupDays()).isEqualTo(120);
    }

    @Test
    void aNationalSizeCountsReferralsAndAForceCases() {
        assertThat(parse(DEFAULT, Size.NATIONAL).arrivals().perYear())
                .isCloseTo(72_000 / 1.64, within(150.0));
        assertThat(parse(DEFAULT, Size.FORCE).arrivals().perYear()).isEqualTo(2400);
        String national = DEFAULT.replace("size: force", "size: national");
        assertThat(parse(national, null).arrivals().perYear()).isLessThan(2400);
    }

    @Test
    void optionalKeysTakeTheirDocumentedValue() {
        String shorter =
                DEFAULT.replaceAll(
                                "(?m)^  (referralsTail|referralsMost|weekend|deskMostShare):.*$",
                                "")
                        .replaceAll("(?m)^(hoursSigma|creditDays):.*$", "");
        assertThat(parse(shorter, null)).isEqualTo(parse(DEFAULT, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warmupDays: 120 | warmupDays: 120\\nsomething: 1 | nothing is called",
                "{prior: 0.04, | {prior: 0.04, colour: 1, | nothing is called",
                "startHour: 8 | startHour: eight | startHour is eight",
                "full: 0.9 | full: 1.9 | full is 1.9",
                "seen: hash | seen: hashes | seen is hashes",
                "prior: 0.04 | prior: 0.5 | add up to",
                "retentionDays: 365 | # nothing | is missing",
                "size: force | size: village | size is village",
                "harmLeft: 0.5 | harmLeft: 0.5\\n  harmLeft: 0.6 | twice",
                "{minutes: 30, success: 0.76} | 30 | keys with values",
                "deskPersons: 1 | deskPersons: .nan | deskPersons is .nan",
                "hoursSigma: 0.5 | hoursSigma: [0.5] | plain value",
                "name: default | name: [ | expected"
            })
    void whatCannotBeReadIsSaidWithItsLineAndWhatToTry(String found, String put, String says) {
        String text = DEFAULT.replaceFirst(Pattern.quote(found), put.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(DEFAULT);
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> parse(text, null))
                .satisfies(problem -> {
                    assertThat(problem.what()).contains(says);
                    assertThat(problem.where()).matches("test, line \\d+");
                    assertThat(problem.tryThis()).isNotBlank();
                });
    }

    private static Population parse(String text, @Nullable Size size) {
        return PopulationFile.parse("test", new StringReader(text), size);
    }
}
