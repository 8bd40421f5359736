package org.rowan.match.hma;

import java.util.Locale;
import java.util.Set;

/** Reads numbers and truth values as leniently as HMA does: clients send both as text. */
final class Lax {
    private static final Set<String> TRUE = Set.of("true", "1", "yes", "on", "t", "y");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "off", "f", "n");

    private Lax() {}

    static boolean bool(String field, Object value) {
        String text = String.valueOf(value).strip().toLowerCase(Locale.ROOT);
        if (TRUE.contains(text) || text.equals("1.0")) {
            return true;
        }
        if (FALSE.contains(text) || text.equals("0.0")) {
            return false;
        }
        throw new HmaProblem(
                HmaAnswer.unprocessable(
                        "bool_parsing",
                        field,
                        "Input should be a valid boolean, unable to interpret input",
                        value));
    }

    static double number(String field, Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return Double.parseDouble(String.valueOf(value).strip());
        } catch (NumberFormatException notANumber) {
            throw new HmaProblem(
                    HmaAnswer.unprocessable(
                            "float_parsing",
                            field,
                            "Input should be a valid number, unable to parse string as a number",
                            value));
        }
    }
}
