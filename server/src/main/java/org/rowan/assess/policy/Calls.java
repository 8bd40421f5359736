package org.rowan.assess.policy;

import java.util.List;
import java.util.Optional;

/** The operators and functions of a condition, by CEL's own names for them. */
final class Calls {
    private Calls() {}

    static Node call(String function, Optional<Node> target, List<Node> arguments) {
        return switch (function) {
            case "_&&_" -> {
                Node.FlagOf left = flag(arguments.get(0));
                Node.FlagOf right = flag(arguments.get(1));
                yield new Node.Flag(frame -> left.read(frame) && right.read(frame));
            }
            case "_||_" -> {
                Node.FlagOf left = flag(arguments.get(0));
                Node.FlagOf right = flag(arguments.get(1));
                yield new Node.Flag(frame -> left.read(frame) || right.read(frame));
            }
            case "!_" -> {
                Node.FlagOf inner = flag(arguments.get(0));
                yield new Node.Flag(frame -> !inner.read(frame));
            }
            case "_?_:_" -> {
                Node.FlagOf test = flag(arguments.get(0));
                Node.FlagOf then = flag(arguments.get(1));
                Node.FlagOf otherwise = flag(arguments.get(2));
                yield new Node.Flag(
                        frame -> test.read(frame) ? then.read(frame) : otherwise.read(frame));
            }
            case "_==_" -> equal(arguments.get(0), arguments.get(1));
            case "_!=_" -> {
                Node.FlagOf equal = flag(equal(arguments.get(0), arguments.get(1)));
                yield new Node.Flag(frame -> !equal.read(frame));
            }
            case "_<_", "_<=_", "_>_", "_>=_" ->
                    compare(function, arguments.get(0), arguments.get(1));
            case "_+_", "_-_", "_*_" -> arithmetic(function, arguments.get(0), arguments.get(1));
            case "@in", "_in_", "in" -> {
                Node.TextOf word = text(arguments.get(0));
                Node.ListOf words = words(arguments.get(1));
                yield new Node.Flag(frame -> words.read(frame).contains(word.read(frame)));
            }
            case "size" -> size(target.orElseGet(() -> arguments.get(0)));
            case "startsWith" -> {
                Node.TextOf whole = text(target.orElseThrow());
                Node.TextOf part = text(arguments.get(0));
                yield new Node.Flag(frame -> whole.read(frame).startsWith(part.read(frame)));
            }
            case "endsWith" -> {
                Node.TextOf whole = text(target.orElseThrow());
                Node.TextOf part = text(arguments.get(0));
                yield new Node.Flag(frame -> whole.read(frame).endsWith(part.read(frame)));
            }
            case "contains" -> {
                Node.TextOf whole = text(target.orElseThrow());
                Node.TextOf part = text(arguments.get(0));
                yield new Node.Flag(frame -> whole.read(frame).contains(part.read(frame)));
            }
            default -> throw new PolicyProblem("conditions have no function " + function);
        };
    }

    private static Node equal(Node left, Node right) {
        if (left instanceof Node.Text(var a) && right instanceof Node.Text(var b)) {
            return new Node.Flag(frame -> a.read(frame).equals(b.read(frame)));
        }
        if (left instanceof Node.Flag(var a) && right instanceof Node.Flag(var b)) {
            return new Node.Flag(frame -> a.read(frame) == b.read(frame));
        }
        if (left instanceof Node.Count(var a) && right instanceof Node.Count(var b)) {
            return new Node.Flag(frame -> a.read(frame) == b.read(frame));
        }
        Node.NumberOf a = number(left);
        Node.NumberOf b = number(right);
        return new Node.Flag(frame -> a.read(frame) == b.read(frame));
    }

    private static Node compare(String function, Node left, Node right) {
        if (left instanceof Node.Count(var a) && right instanceof Node.Count(var b)) {
            return switch (function) {
                case "_<_" -> new Node.Flag(frame -> a.read(frame) < b.read(frame));
                case "_<=_" -> new Node.Flag(frame -> a.read(frame) <= b.read(frame));
                case "_>_" -> new Node.Flag(frame -> a.read(frame) > b.read(frame));
                default -> new Node.Flag(frame -> a.read(frame) >= b.read(frame));
            };
        }
        Node.NumberOf a = number(left);
        Node.NumberOf b = number(right);
        return switch (function) {
            case "_<_" -> new Node.Flag(frame -> a.read(frame) < b.read(frame));
            case "_<=_" -> new Node.Flag(frame -> a.read(frame) <= b.read(frame));
            case "_>_" -> new Node.Flag(frame -> a.read(frame) > b.read(frame));
            default -> new Node.Flag(frame -> a.read(frame) >= b.read(frame));
        };
    }

    private static Node arithmetic(String function, Node left, Node right) {
        if (left instanceof Node.Count(var a) && right instanceof Node.Count(var b)) {
            return switch (function) {
                case "_+_" -> new Node.Count(frame -> Math.addExact(a.read(frame), b.read(frame)));
                case "_-_" ->
                        new Node.Count(frame -> Math.subtractExact(a.read(frame), b.read(frame)));
                default ->
                        new Node.Count(frame -> Math.multiplyExact(a.read(frame), b.read(frame)));
            };
        }
        Node.NumberOf a = number(left);
        Node.NumberOf b = number(right);
        return switch (function) {
            case "_+_" -> new Node.Number(frame -> a.read(frame) + b.read(frame));
            case "_-_" -> new Node.Number(frame -> a.read(frame) - b.read(frame));
            default -> new Node.Number(frame -> a.read(frame) * b.read(frame));
        };
    }

    private static Node size(Node of) {
        return switch (of) {
            case Node.Words(var list) -> new Node.Count(frame -> list.read(frame).size());
            case Node.Records(var kind, var list) ->
                    new Node.Count(frame -> list.read(frame).size());
            case Node.Text(var text) ->
                    new Node.Count(
                            frame -> text.read(frame).codePointCount(0, text.read(frame).length()));
            default -> throw new PolicyProblem("size needs a list or a text");
        };
    }

    private static Node.FlagOf flag(Node node) {
        if (node instanceof Node.Flag(var of)) {
            return of;
        }
        throw new PolicyProblem("a true-or-false value is needed");
    }

    private static Node.TextOf text(Node node) {
        if (node instanceof Node.Text(var of)) {
            return of;
        }
        throw new PolicyProblem("a text is needed");
    }

    private static Node.ListOf words(Node node) {
        if (node instanceof Node.Words(var of)) {
            return of;
        }
        throw new PolicyProblem("a list of words is needed");
    }

    private static Node.NumberOf number(Node node) {
        return switch (node) {
            case Node.Number(var of) -> of;
            case Node.Count(var of) -> of::read;
            default -> throw new PolicyProblem("a number is needed");
        };
    }
}
