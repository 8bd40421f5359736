package org.rowan.match.lists;

import java.util.ArrayList;
import java.util.List;

/** What could not be taken from a list, and why. */
public final class ListReport {
    private static final int SHOWN = 20;

    private final List<String> problems = new ArrayList<>();
    private long bad;
    private long leftOut;

    void bad(String where, String why) {
        bad++;
        if (problems.size() < SHOWN) {
            problems.add(where + ": " + why);
        }
    }

    void leaveOut() {
        leftOut++;
    }

    /** Records that could not be read. */
    public long bad() {
        return bad;
    }

    /** Records that do not belong into the bank, such as non-pertinent media of a VICS file. */
    public long leftOut() {
        return leftOut;
    }

    /** The first problems, in words. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
