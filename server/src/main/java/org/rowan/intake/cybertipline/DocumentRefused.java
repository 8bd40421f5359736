package org.rowan.intake.cybertipline;

import java.util.List;
import java.util.stream.Collectors;

/** A document that the protocol refuses, with the reasons a sender needs to mend it. */
public final class DocumentRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of refusal, and with that which response code. */
    public enum Kind {
        /** Not well-formed XML, or XML of a kind that is never accepted: code 4110. */
        MALFORMED,
        /** Well-formed, but against the schema or the rules beyond it: code 4100. */
        INVALID,
        /** Longer than a document may be: code 4000. */
        TOO_LARGE
    }

    private final Kind kind;
    private final transient List<Problem> problems;

    public DocumentRefused(Kind kind, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    DocumentRefused(Kind kind, Problem problem) {
        this(kind, List.of(problem));
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }
}
