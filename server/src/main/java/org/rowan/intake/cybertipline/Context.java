package org.rowan.intake.cybertipline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the rules beyond the schema know and collect while they check one document. */
final class Context {
    /** Clocks differ; a time this little ahead is noted, not refused. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final int MOST = 20;

    private final Instant now;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    Context(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    boolean isFuture(Instant time) {
        if (time.isAfter(now.plus(CLOCKS_DIFFER))) {
            return true;
        }
        if (time.isAfter(now)) {
            remark("a time lies up to five minutes ahead of our clock");
        }
        return false;
    }

    void problem(Element place, String rule, String message) {
        if (problems.size() < MOST) {
            problems.add(place.problem("rule-" + rule + ": " + message));
        }
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    /**
     * What was tolerated, each once.
     *
     * @throws DocumentRefused when a rule was broken
     */
    List<String> verdict() throws DocumentRefused {
        if (!problems.isEmpty()) {
            throw new DocumentRefused(DocumentRefused.Kind.INVALID, problems);
        }
        return List.copyOf(remarks);
    }
}
