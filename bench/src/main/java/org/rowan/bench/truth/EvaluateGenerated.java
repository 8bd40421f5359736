package org.rowan.bench.truth;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.model.ModelFiles;
import org.rowan.link.table.GeneratedEvaluation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Evaluates linking on the testkit's referrals. */
public final class EvaluateGenerated implements GeneratedEvaluation {
    private static final int SAY_EVERY = 20_000;

    @Override
    public void evaluate(
            long referrals,
            long seed,
            @Nullable Path explained,
            boolean json,
            PrintWriter out,
            PrintWriter err) {
        LinkedWorld world =
                LinkedWorld.of(
                        referrals,
                        seed,
                        ModelFiles.shipped(ModelFiles.REFERRALS),
                        done -> {
                            if (done % SAY_EVERY == 0) {
                                err.println("linked " + done + " of " + referrals + " referrals");
                                err.flush();
                            }
                        });
        if (explained != null) {
            list(explained, world);
        }
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(json(world, seed)));
        } else {
            text(world, out);
        }
        out.flush();
    }

    private static void list(Path file, LinkedWorld world) {
        List<String> lines = world.falseJoins().stream().map(FalseJoin::words).toList();
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the false joins cannot be listed: " + problem.getMessage(),
                    file.toString(),
                    "another --explain");
        }
    }

    private static Map<String, Long> causes(LinkedWorld world) {
        Map<String, Long> causes = new TreeMap<>();
        world.falseJoins().stream()
                .filter(FalseJoin::stands)
                .forEach(join -> causes.merge(join.trap() + ": " + join.cause(), 1L, Long::sum));
        return causes;
    }

    private static double per10000(LinkedWorld world) {
        return world.attached().wrong() * 1e4 / Math.max(1, world.referrals());
    }

    private static ObjectNode json(LinkedWorld world, long seed) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("referrals", world.referrals())
                .put("seed", seed)
                .put("rows", world.observations())
                .put("clusters", world.accuracy().clusters())
                .put("seconds", world.seconds());
        node.put("precision", world.accuracy().precision())
                .put("recall", world.accuracy().recall())
                .put("f1", world.accuracy().f1())
                .put("bcubed", world.accuracy().bcubed())
                .put("largestFound", world.accuracy().largestFound())
                .put("largestTrue", world.accuracy().largestTrue());
        node.put("joins", world.joins())
                .put("circumstantialJoins", world.circumstantial())
                .put("childReportedMerges", world.childWithReported())
                .put("accounts", world.attached().accounts())
                .put("wronglyAttached", world.attached().wrong())
                .put("wronglyAttachedPer10000", per10000(world))
                .put("falseJoins", world.falseJoins().size())
                .put("unexplained", world.unexplained());
        ArrayNode causes = node.putArray("causes");
        causes(world)
                .forEach((cause, count) ->
                        causes.addObject().put("cause", cause).put("standing", count));
        ArrayNode groups = node.putArray("groups");
        world.attached().wrongByGroup().forEach(rate -> add(groups.addObject(), rate));
        ArrayNode tempted = node.putArray("temptedGroups");
        world.attached().temptedByGroup().forEach(rate -> add(tempted.addObject(), rate));
        return node;
    }

    private static void add(ObjectNode node, GroupRate rate) {
        node.put("group", label(rate))
                .put("accounts", rate.accounts())
                .put("wrong", rate.wrong())
                .put("ratio", rate.ratio())
                .put("low", rate.low())
                .put("high", rate.high())
                .put("enough", rate.enough());
    }

    private static String label(GroupRate rate) {
        return rate.group().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void text(LinkedWorld world, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%,d referrals, %,d accounts in them, %,d persons, %.1f s%n",
                world.referrals(),
                world.observations(),
                world.accuracy().clusters(),
                world.seconds());
        out.printf(
                Locale.ROOT,
                "pairwise precision %.4f, recall %.4f, F1 %.4f; B-cubed F1 %.4f%n",
                world.accuracy().precision(),
                world.accuracy().recall(),
                world.accuracy().f1(),
                world.accuracy().bcubed());
        out.printf(
                Locale.ROOT,
                "largest person found %d, largest true %d%n",
                world.accuracy().largestFound(),
                world.accuracy().largestTrue());
        out.printf(
                Locale.ROOT,
                "of %,d joins: %d on circumstantial evidence alone; %d pairs of child and reported person without one account id%n",
                world.joins(),
                world.circumstantial(),
                world.childWithReported());
        out.printf(
                Locale.ROOT,
                "innocent accounts wrongly attached: %d of %,d, %.2f per 10,000 referrals%n",
                world.attached().wrong(),
                world.attached().accounts(),
                per10000(world));
        out.printf(
                Locale.ROOT,
                "false joins: %d, of which %d stand; humans together that none explains: %d%n",
                world.falseJoins().size(),
                world.falseJoins().stream().filter(FalseJoin::stands).count(),
                world.unexplained());
        causes(world).forEach((cause, count) -> out.printf("  %4d  %s%n", count, cause));
        out.println("wrongly attached by the form of names (share, 95 % interval, times overall):");
        table(world.attached().wrongByGroup(), out);
        out.println("close to a wrong join, at or above the keep threshold with another human:");
        table(world.attached().temptedByGroup(), out);
    }

    private static void table(List<GroupRate> rates, PrintWriter out) {
        for (GroupRate rate : rates) {
            out.printf(
                    Locale.ROOT,
                    "  %-15s %3d of %,7d  %.5f (%.5f to %.5f)  x %.2f%s%n",
                    label(rate),
                    rate.wrong(),
                    rate.accounts(),
                    rate.wrong() / (double) rate.accounts(),
                    rate.low(),
                    rate.high(),
                    rate.ratio(),
                    rate.enough() ? "" : "  too few to say");
        }
    }
}
