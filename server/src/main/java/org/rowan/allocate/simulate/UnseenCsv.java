package org.rowan.allocate.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rowan.engine.plan.simulate.NotSeen;
import org.rowan.engine.plan.simulate.StudyResult;
import org.rowan.kernel.UnusableInput;

/**
 * Every item that no person looked at within the time of its level, by name: one line each. Times
 * are days since the measured year began, so that one from the warm-up cannot stand here.
 */
final class UnseenCsv {
    private static final String HEADER =
            "policy,seed,case,lane,level,age-band,arrived-day,due-day,seen-day,days-late,fate";

    private UnseenCsv() {}

    static void write(Path file, StudyResult study) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            out.write('\n');
            for (StudyResult.Listed one : study.listed()) {
                out.write(line(one));
            }
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the list cannot be written: " + problem.getClass().getSimpleName(),
                    file.toString(),
                    "a path in a folder that exists and may be written");
        }
    }

    private static String line(StudyResult.Listed one) {
        NotSeen item = one.item();
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%s,%s,%s,%.4f,%.4f,%s,%.4f,%s\n",
                one.policy().label(),
                one.seed(),
                item.number(),
                item.lane(),
                item.level().code(),
                item.ageBand(),
                item.arrived(),
                item.due(),
                Double.isNaN(item.seen()) ? "" : String.format(Locale.ROOT, "%.4f", item.seen()),
                item.lateDays(),
                fate(item.fate()));
    }

    /** The name of a fate in CSV and JSON. */
    static String fate(NotSeen.Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
