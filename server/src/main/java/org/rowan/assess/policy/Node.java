package org.rowan.assess.policy;

import java.util.List;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.FactCatalogue.Kind;

/**
 * A compiled part of an expression, by the type of what it yields; evaluated without boxing or
 * reflection.
 */
sealed interface Node {

    /**
     * What an evaluation sees: the case and the elements that enclosing {@code exists} and {@code
     * all} are at.
     */
    final class Frame {
        private static final int DEPTH = 6;

        final CaseFacts facts;
        final Object[] elements = new Object[DEPTH];

        Frame(CaseFacts facts) {
            this.facts = facts;
        }
    }

    interface FlagOf {
        boolean read(Frame frame);
    }

    interface CountOf {
        long read(Frame frame);
    }

    interface NumberOf {
        double read(Frame frame);
    }

    interface TextOf {
        String read(Frame frame);
    }

    interface ListOf {
        List<?> read(Frame frame);
    }

    interface RecordOf {
        Object read(Frame frame);
    }

    record Flag(FlagOf of) implements Node {}

    record Count(CountOf of) implements Node {}

    record Number(NumberOf of) implements Node {}

    record Text(TextOf of) implements Node {}

    /** A list of strings. */
    record Words(ListOf of) implements Node {}

    /** A list of records of one kind. */
    record Records(Kind<?> kind, ListOf of) implements Node {}

    /** One record. */
    record One(Kind<?> kind, RecordOf of) implements Node {}
}
