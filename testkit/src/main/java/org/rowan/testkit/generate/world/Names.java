package org.rowan.testkit.generate.world;

import java.util.List;
import org.rowan.testkit.generate.chance.Dice;

/**
 * Obviously invented names, many built on words for "example", in the forms that names of several
 * origins have.
 */
final class Names {
    private static final List<String> COINED =
            List.of(
                    "Alderby",
                    "Bramblet",
                    "Cloverine",
                    "Dapplen",
                    "Emberly",
                    "Fennelo",
                    "Gorsey",
                    "Heathen",
                    "Ivorine",
                    "Junipa",
                    "Kestra",
                    "Larchy",
                    "Mapleen",
                    "Nettle",
                    "Oaklin",
                    "Pippinet");
    private static final List<String> COINED_FAMILY =
            List.of(
                    "Sampleton",
                    "Testerby",
                    "Placeholder",
                    "Mockford",
                    "Exampleby",
                    "Fictworth",
                    "Specimen",
                    "Draftwood",
                    "Stubbington",
                    "Templeform",
                    "Protoley",
                    "Madeupham",
                    "Notreal",
                    "Pretendale",
                    "Inventon",
                    "Dummerston");
    private static final List<String> SLAVIC =
            List.of("Primer", "Obrazets", "Testislav", "Probomir", "Maketan", "Shablon");
    private static final List<String> SLAVIC_FAMILY =
            List.of(
                    "Primerov",
                    "Obraztsov",
                    "Vymyslenov",
                    "Probnikov",
                    "Maketin",
                    "Shablonov",
                    "Testovskij",
                    "Nebylitsyn");
    private static final List<List<String>> ARABIC =
            List.of(
                    List.of("Mithal", "Methal", "Misal"),
                    List.of("Tajribi", "Tajrebi", "Tagriby"),
                    List.of("Namudhaj", "Namoozaj", "Namouthaj"),
                    List.of("Ikhtibar", "Ekhtebar", "Ikhtebar"),
                    List.of("Ayyina", "Aiena", "Ayina"));
    private static final List<List<String>> ARABIC_FAMILY =
            List.of(
                    List.of("al-Mithali", "El Methaly", "Almithali"),
                    List.of("al-Tajribi", "El Tagriby", "Altajrebi"),
                    List.of("bin Namudhaj", "ben Namoozaj", "Bin-Namouthaj"),
                    List.of("al-Khayali", "El Khayaly", "Alkhayali"));
    private static final List<String> IBERIAN =
            List.of("Ejemplina", "Muestro", "Pruebo", "Modelia", "Amostra", "Exemplo");
    private static final List<String> IBERIAN_FAMILY =
            List.of(
                    "Ejemplo",
                    "Muestra",
                    "Prueba",
                    "Modelo",
                    "Ficticio",
                    "Inventado",
                    "Borrador",
                    "Plantilla");
    private static final List<String> SHORT_FAMILY =
            List.of("Lizi", "Yangben", "Reibun", "Mihon", "Yesi", "Gyeonbon");
    private static final List<String> SHORT =
            List.of("Mo Ban", "Shi Yan", "Jia She", "Ka Ri", "Ga Sang", "Xu Gou", "Ceshi");
    private static final List<String> SINGLE =
            List.of(
                    "Contohan",
                    "Misalnya",
                    "Udaharan",
                    "Maatiri",
                    "Percobaan",
                    "Namunai",
                    "Rekaanto",
                    "Uddharanam");
    private static final List<String> GAELIC =
            List.of("Enghraifft", "Sampla", "Prawfyn", "Eisimpleir", "Patrwm", "Trialach");
    private static final List<String> GAELIC_FAMILY =
            List.of(
                    "ap Prawf",
                    "ferch Sampl",
                    "Mac an Sampla",
                    "Ní Shampla",
                    "O'Trialach",
                    "MacEisimpleir",
                    "Mac Eisimpleir",
                    "O’Trialach");

    private Names() {}

    /**
     * A name as a person uses it.
     *
     * @param family empty where a person has a single name
     */
    record Name(String given, String family) {}

    static Name draw(NameGroup group, Dice dice) {
        return switch (group) {
            case COINED -> new Name(dice.pickByRank(COINED), dice.pickByRank(COINED_FAMILY));
            case PATRONYMIC -> patronymic(dice);
            case TRANSLITERATED ->
                    new Name(
                            dice.pick(dice.pickByRank(ARABIC)),
                            dice.pick(dice.pickByRank(ARABIC_FAMILY)));
            case TWO_SURNAMES ->
                    new Name(
                            dice.pickByRank(IBERIAN),
                            dice.pickByRank(IBERIAN_FAMILY)
                                    + " "
                                    + dice.pickByRank(IBERIAN_FAMILY));
            case FAMILY_FIRST -> new Name(dice.pickByRank(SHORT), dice.pickByRank(SHORT_FAMILY));
            case SINGLE -> new Name(dice.pickByRank(SINGLE), "");
            case GAELIC -> new Name(dice.pickByRank(GAELIC), dice.pickByRank(GAELIC_FAMILY));
        };
    }

    /**
     * The same person's name as another account has it: another transliteration, the parts swapped,
     * or shortened.
     */
    static Name retold(NameGroup group, Name name, Dice dice) {
        return switch (group) {
            case TRANSLITERATED ->
                    new Name(
                            variant(ARABIC, name.given(), dice),
                            variant(ARABIC_FAMILY, name.family(), dice));
            case FAMILY_FIRST -> dice.chance(0.5) ? new Name(name.family(), name.given()) : name;
            case TWO_SURNAMES ->
                    dice.chance(0.5) ? new Name(name.given(), name.family().split(" ")[0]) : name;
            case PATRONYMIC ->
                    dice.chance(0.5) ? new Name(name.given().split(" ")[0], name.family()) : name;
            case COINED, SINGLE, GAELIC ->
                    dice.chance(0.2) ? new Name(name.given().substring(0, 4), name.family()) : name;
        };
    }

    private static Name patronymic(Dice dice) {
        boolean feminine = dice.chance(0.4);
        String given = dice.pickByRank(SLAVIC) + (feminine ? "a" : "");
        String father = dice.pickByRank(SLAVIC) + (feminine ? "ovna" : "ovich");
        String family = dice.pickByRank(SLAVIC_FAMILY);
        boolean adjective = family.endsWith("ij");
        String feminineFamily =
                adjective ? family.substring(0, family.length() - 2) + "aja" : family + "a";
        return new Name(given + " " + father, feminine ? feminineFamily : family);
    }

    private static String variant(List<List<String>> table, String spelling, Dice dice) {
        for (List<String> spellings : table) {
            if (spellings.contains(spelling)) {
                return dice.pick(spellings);
            }
        }
        return spelling;
    }
}
