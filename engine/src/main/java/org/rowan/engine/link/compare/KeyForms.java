package org.rowan.engine.link.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The forms a value can take inside a candidate key. */
public final class KeyForms {
    private final Map<String, Function<String, List<String>>> forms;

    /** Takes the name families for the form {@code given-family}. */
    public KeyForms(Families families) {
        forms =
                Map.of(
                        "value", List::of,
                        "surname", name -> nonEmpty(surname(name)),
                        "surname-start", name -> nonEmpty(start(surname(name), 4)),
                        "surname-sound", name -> nonEmpty(Sound.of(surname(name))),
                        "given", name -> nonEmpty(PersonName.read(name).given()),
                        "given-family",
                                name -> nonEmpty(families.head(PersonName.read(name).given())),
                        "word", KeyForms::words,
                        "year", date -> nonEmpty(start(date, 4)),
                        "month-day",
                                date ->
                                        date.length() == 10
                                                ? List.of(date.substring(5))
                                                : List.of(),
                        "district",
                                code ->
                                        code.indexOf(' ') > 0
                                                ? List.of(code.substring(0, code.indexOf(' ')))
                                                : List.of());
    }

    /** Whether there is such a form. */
    public boolean has(String form) {
        return forms.containsKey(form);
    }

    /** The names of all forms. */
    public List<String> names() {
        return forms.keySet().stream().sorted().toList();
    }

    /** The forms of a value, possibly none or several. */
    public List<String> of(String form, String value) {
        Function<String, List<String>> maker = forms.get(form);
        return maker == null ? List.of() : maker.apply(value);
    }

    private static String surname(String name) {
        PersonName read = PersonName.read(name);
        return read.isLone() ? read.lone() : read.surname();
    }

    private static List<String> words(String name) {
        PersonName read = PersonName.read(name);
        if (read.isLone()) {
            return List.of(read.lone());
        }
        List<String> words = new ArrayList<>(read.middle());
        words.add(read.given());
        words.add(read.surname());
        return words.stream().distinct().toList();
    }

    private static String start(String value, int length) {
        return value.length() <= length ? value : value.substring(0, length);
    }

    private static List<String> nonEmpty(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }
}
