package org.rowan.testkit.generate.world;

import java.util.List;
import java.util.Locale;
import org.rowan.testkit.generate.chance.Dice;

/** Invented handles and display names, and the ways people vary them. */
public final class Handles {
    private static final List<String> FIRST =
            List.of(
                    "mossy", "copper", "quiet", "paper", "amber", "windy", "velvet", "marble",
                    "lunar", "salty", "pebble", "frosty", "hollow", "silver", "rusty", "cosmic",
                    "dotted", "little", "north", "plain");
    private static final List<String> SECOND =
            List.of(
                    "teapot", "lantern", "badger", "kettle", "harbour", "button", "acorn", "rook",
                    "bishop", "gambit", "willow", "otter", "pencil", "biscuit", "comet", "turnip",
                    "ladder", "puddle");
    private static final List<String> POPULAR =
            List.of(
                    "captain_teapot",
                    "moonbiscuit",
                    "playerone",
                    "darkturnip",
                    "blueotter",
                    "justapencil",
                    "noname",
                    "chesspuddle");

    private Handles() {}

    /** A handle that hardly anyone else has. */
    static String rare(long ordinal, Dice dice) {
        long number = 10_000 + Math.floorMod(Dice.mix(ordinal), 90_000L);
        String join = dice.pick(List.of("", "_", "."));
        return dice.pick(FIRST) + join + dice.pick(SECOND) + number;
    }

    /** A handle that comes to many minds. */
    static String popular(long number, Dice dice) {
        return dice.pick(POPULAR) + (100 + Math.floorMod(number, 900L));
    }

    /** A display name, shared by many. */
    public static String display(Dice dice) {
        String first = dice.pickByRank(FIRST);
        return first.substring(0, 1).toUpperCase(Locale.ROOT)
                + first.substring(1)
                + " "
                + dice.pickByRank(SECOND);
    }

    /**
     * The same person's handle elsewhere: unchanged, in capitals, with another joint, with leet
     * letters or more digits.
     */
    static String varied(String handle, Dice dice) {
        return switch (dice.below(8)) {
            case 0 -> handle.toUpperCase(Locale.ROOT);
            case 1 -> handle.replace("_", ".").replace("e", "3");
            case 2 -> handle + dice.between(1, 99);
            case 3 -> handle.replace('o', '0');
            case 4 -> lookAlike(handle);
            default -> handle;
        };
    }

    /**
     * The handle with the first Latin a, e, o or p replaced by the Cyrillic letter that looks the
     * same.
     */
    static String lookAlike(String handle) {
        String latin = "aeop";
        String cyrillic = "аеор";
        for (int i = 0; i < handle.length(); i++) {
            int at = latin.indexOf(handle.charAt(i));
            if (at >= 0) {
                return handle.substring(0, i) + cyrillic.charAt(at) + handle.substring(i + 1);
            }
        }
        return handle + "і";
    }
}
