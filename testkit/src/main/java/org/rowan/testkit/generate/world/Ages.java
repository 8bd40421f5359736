package org.rowan.testkit.generate.world;

import java.time.LocalDate;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.chance.Dice;

/** True and claimed birth dates. */
final class Ages {
    private final LocalDate today;
    private final double claimsAdult;
    private final double claimsMinor;
    private final double newYear;

    Ages(Parameters parameters, LocalDate today) {
        this.today = today;
        this.claimsAdult = parameters.number("age.claimsAdult");
        this.claimsMinor = parameters.number("age.claimsMinor");
        this.newYear = parameters.number("age.newYear");
    }

    LocalDate born(Situation situation, Dice dice) {
        boolean young =
                situation == Situation.YOUTH
                        || situation == Situation.COERCION && dice.chance(0.15);
        int years =
                young
                        ? dice.between(11, 17)
                        : Math.min(
                                79, 18 + (int) (22 * dice.unit() + 30 * dice.unit() * dice.unit()));
        return today.minusYears(years).minusDays(dice.below(365));
    }

    LocalDate claimed(LocalDate born, Dice dice) {
        boolean minor = born.isAfter(today.minusYears(18));
        LocalDate said = born;
        if (minor && dice.chance(claimsAdult)) {
            said = born.minusYears(dice.between(7, 12));
        } else if (!minor && dice.chance(claimsMinor)) {
            said = today.minusYears(dice.between(13, 16)).minusDays(dice.below(365));
        }
        return dice.chance(newYear) ? said.withDayOfYear(1) : said;
    }
}
