package org.rowan.assess.policy;

import java.util.List;
import org.rowan.engine.rank.FactCatalogue.Fact;
import org.rowan.engine.rank.FactCatalogue.Kind;

/** Reads a named fact of a record. */
final class Facts {
    private Facts() {}

    static Node select(Node record, String name) {
        if (record instanceof Node.One(Kind<?> kind, Node.RecordOf of)) {
            return read(kind, of, name);
        }
        throw new PolicyProblem("\"" + name + "\" is asked of something that has no facts");
    }

    /**
     * The kind vouches for the type of the record: both come from the same entry of the catalogue.
     */
    @SuppressWarnings("unchecked")
    private static <O> Node read(Kind<O> kind, Node.RecordOf of, String name) {
        Fact<O> fact = kind.facts().get(name);
        return switch (fact) {
            case null -> throw new PolicyProblem(kind.name() + " has no fact \"" + name + "\"");
            case Fact.Flag<O>(var read) -> new Node.Flag(frame -> read.test((O) of.read(frame)));
            case Fact.Count<O>(var read) ->
                    new Node.Count(frame -> read.applyAsLong((O) of.read(frame)));
            case Fact.Number<O>(var read) ->
                    new Node.Number(frame -> read.applyAsDouble((O) of.read(frame)));
            case Fact.Text<O>(var read) -> new Node.Text(frame -> read.apply((O) of.read(frame)));
            case Fact.Words<O>(var read) -> new Node.Words(frame -> read.apply((O) of.read(frame)));
            case Fact.One<O, ?> one ->
                    new Node.One(one.kind(), frame -> one.read().apply((O) of.read(frame)));
            case Fact.Many<O, ?> many ->
                    new Node.Records(
                            many.kind(), frame -> (List<?>) many.read().apply((O) of.read(frame)));
        };
    }
}
