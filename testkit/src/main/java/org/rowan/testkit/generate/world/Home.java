package org.rowan.testkit.generate.world;

import java.util.List;
import org.rowan.testkit.generate.chance.Dice;

/**
 * An invented dwelling with one broadband line.
 *
 * @param id its number, on which its network addresses depend
 * @param line house number and street
 * @param postcode in the non-existent area ZZ, empty abroad
 * @param country ISO 3166-1 alpha-2
 */
public record Home(long id, String line, Town town, String postcode, String country) {
    private static final List<String> STREETS =
            List.of(
                    "Invented Lane",
                    "Specimen Street",
                    "Placeholder Row",
                    "Mock Hill",
                    "Draft Crescent",
                    "Sample Close",
                    "Test Terrace",
                    "Fiction Way");

    static Home draw(long id, Dice dice) {
        Town town = dice.pick(Town.ALL);
        String country = dice.chance(0.88) ? "GB" : "US";
        String line = dice.between(1, 180) + " " + dice.pick(STREETS);
        String inward = dice.below(10) + "" + letter(dice) + letter(dice);
        return new Home(
                id,
                line,
                town,
                country.equals("GB") ? town.district() + " " + inward : "",
                country);
    }

    private static char letter(Dice dice) {
        return "ABDEFGHJLNPQRSTUWXYZ".charAt(dice.below(20));
    }
}
