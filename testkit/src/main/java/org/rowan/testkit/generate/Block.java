package org.rowan.testkit.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.chance.Mix;
import org.rowan.testkit.generate.world.Casting;
import org.rowan.testkit.generate.world.Telephones;
import org.rowan.testkit.generate.world.Trap;

/** The plan of one block of consecutive referrals: which story each of them tells. */
final class Block {
    private static final int ORDINALS = 4096;
    private static final long PROLIFIC = 1L << 40;
    private static final int ERA = 50;
    private static final int TRAP_PHONES = 30;

    private final Parameters parameters;
    private final long number;
    private final int size;
    private final Dice dice;
    private final List<Story> planned = new ArrayList<>();
    private final int numbers;
    private int ordinals;
    private int phones;
    private int trapPhones;

    private Block(Parameters parameters, long seed, long number) {
        this.parameters = parameters;
        this.number = number;
        this.size = parameters.count("block.size");
        this.numbers = (int) (parameters.number("people.phoneShare") * size);
        this.dice = Dice.of(seed, "block", number);
    }

    /** The slots of a block, always the same for the same parameters, seed and number. */
    static List<Story.Slot> plan(Parameters parameters, long seed, long number) {
        return new Block(parameters, seed, number).plan();
    }

    private List<Story.Slot> plan() {
        prolific();
        dumps();
        traps();
        several(Story.Kind.BATCHED, "reports.batched", 6);
        several(Story.Kind.SELF_REPORT, "reports.selfReport", 1);
        persons();
        shuffle();
        return slots();
    }

    private void prolific() {
        int pool = parameters.count("people.prolificPool");
        long era = number / ERA;
        double share = parameters.number("people.prolificShare");
        int[] turns = new int[pool];
        for (int i = 0; i < size; i++) {
            if (dice.chance(share)) {
                turns[dice.rank(pool)]++;
            }
        }
        for (int rank = 0; rank < pool; rank++) {
            long person = era * pool + rank;
            int slot = rank % 3 == 0 ? Telephones.CAPACITY - 1 - (int) person : -1;
            add(new Story(Story.Kind.PROLIFIC, PROLIFIC + person, turns[rank], null, slot));
        }
    }

    private void dumps() {
        if (dice.chance(parameters.number("reports.dumpPerBlock"))) {
            int turns =
                    dice.between(
                            parameters.count("reports.dumpMinimum"),
                            parameters.count("reports.dumpMaximum"));
            add(new Story(Story.Kind.DUMP, take(turns), turns, null, -1));
        }
    }

    private void traps() {
        Mix<String> mix = parameters.mix("reports.traps");
        int wanted = (int) (size * parameters.number("reports.trapShare"));
        int have = 0;
        while (have < wanted) {
            Trap trap = Trap.of(mix.draw(dice));
            int turns = Casting.referrals(trap);
            int slot = phoneBase() + numbers + trapPhones++ % TRAP_PHONES;
            add(new Story(Story.Kind.TRAP, take(Casting.persons(trap)), turns, trap, slot));
            have += turns;
        }
    }

    private void several(Story.Kind kind, String share, int persons) {
        for (int i = 0; i < size; i++) {
            if (dice.chance(parameters.number(share))) {
                add(new Story(kind, take(persons), 1, null, -1));
            }
        }
    }

    private void persons() {
        Mix<String> mix = parameters.mix("people.referrals");
        double exponent = parameters.number("people.manyExponent");
        int maximum = parameters.count("people.manyMaximum");
        int turns = planned.stream().mapToInt(Story::turns).sum();
        while (turns < size) {
            String drawn = mix.draw(dice);
            int wanted =
                    drawn.equals("many")
                            ? 3 + dice.heavyTail(exponent, maximum)
                            : Integer.parseInt(drawn);
            int given = Math.min(wanted, size - turns);
            boolean phone = phones < numbers && dice.chance(given > 1 ? 0.75 : 0.3);
            add(
                    new Story(
                            Story.Kind.PERSON,
                            take(1),
                            given,
                            null,
                            phone ? phoneBase() + phones++ : -1));
            turns += given;
        }
    }

    private void add(Story story) {
        if (story.turns() > 0) {
            planned.add(story);
        }
    }

    private long take(int persons) {
        long first = number * ORDINALS + ordinals;
        ordinals += persons;
        return first;
    }

    private int phoneBase() {
        return (int) (number * (numbers + TRAP_PHONES));
    }

    private final List<Story> order = new ArrayList<>();

    private void shuffle() {
        planned.forEach(story -> {
            for (int i = 0; i < story.turns(); i++) {
                order.add(story);
            }
        });
        for (int i = order.size() - 1; i > 0; i--) {
            Story moved = order.get(i);
            int with = dice.below(i + 1);
            order.set(i, order.get(with));
            order.set(with, moved);
        }
    }

    private List<Story.Slot> slots() {
        double repeat = parameters.number("reports.duplicate");
        Map<Story, Story.Slot> last = new HashMap<>();
        Map<Story, Integer> lastAt = new HashMap<>();
        List<Story.Slot> slots = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            if (at > 0 && dice.chance(repeat)) {
                int original = Math.max(0, at - 1 - dice.below(20));
                int source =
                        slots.get(original).repeats() < 0
                                ? original
                                : slots.get(original).repeats();
                Story.Slot told = slots.get(source);
                slots.add(new Story.Slot(told.story(), told.turn(), told.previous(), source));
                continue;
            }
            Story story = order.get(at);
            Story.@Nullable Slot before = last.get(story);
            int previous = lastAt.getOrDefault(story, -1);
            Story.Slot slot =
                    new Story.Slot(story, before == null ? 0 : before.turn() + 1, previous, -1);
            last.put(story, slot);
            lastAt.put(story, at);
            slots.add(slot);
        }
        return List.copyOf(slots);
    }
}
