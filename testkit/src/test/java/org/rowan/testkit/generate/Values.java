package org.rowan.testkit.generate;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Checks the text of single elements by the types that the table names. */
final class Values {
    static final Set<String> TYPES =
            Set.of(
                    "Child Pornography (possession, manufacture, and distribution)",
                    "Child Sex Trafficking",
                    "Child Sex Tourism",
                    "Child Sexual Molestation",
                    "Misleading Domain Name",
                    "Misleading Words or Digital Images on the Internet",
                    "Online Enticement of Children for Sexual Acts",
                    "Unsolicited Obscene Material Sent to a Child");
    private static final Set<String> EVENTS =
            Set.of("Login", "Registration", "Purchase", "Upload", "Other", "Unknown");
    private static final Set<String> PHONES =
            Set.of("Mobile", "Home", "Business", "Work", "Fax", "Internet", "Recovery");
    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[a-z]+");

    void check(Element element, String type, List<String> problems) {
        String text = element.getTextContent();
        boolean good =
                switch (type) {
                    case "", "text" -> true;
                    case "empty" -> text.isBlank();
                    case "true" -> text.isEmpty() || text.equals("true") || text.equals("1");
                    case "boolean" -> Set.of("true", "false", "1", "0").contains(text);
                    case "type" -> TYPES.contains(text);
                    case "event" -> EVENTS.contains(text);
                    case "relevance" -> Set.of("Reported", "Supplemental Reported").contains(text);
                    case "grade" -> Set.of("A1", "A2", "B1", "B2").contains(text);
                    case "country" -> COUNTRIES.contains(text);
                    case "state" -> text.matches("[A-Z]{2}");
                    case "age" -> text.matches("\\d{1,3}") && Integer.parseInt(text) <= 150;
                    case "port" ->
                            text.matches("\\d{1,5}")
                                    && Integer.parseInt(text) >= 1
                                    && Integer.parseInt(text) <= 65_535;
                    case "long" -> text.matches("\\d{1,18}");
                    case "double" -> text.matches("-?\\d+(\\.\\d+)?");
                    case "ip" -> text.matches("[0-9.]+|[0-9a-f:.]+");
                    case "email" ->
                            EMAIL.matcher(text).matches()
                                    && text.length() <= 255
                                    && verified(element);
                    case "phone" -> phone(element, text);
                    case "url" -> text.length() <= 2083 && URI.create(text).getHost() != null;
                    case "time" -> past(text);
                    case "date" -> LocalDate.parse(text).isBefore(LocalDate.of(2026, 11, 1));
                    default ->
                            type.matches("\\d+")
                                    && text.length() <= Integer.parseInt(type)
                                    && !text.isBlank();
                };
        if (!good) {
            problems.add(element.getTagName() + " is no " + type + ": " + text);
        }
    }

    private static boolean phone(Element element, String text) {
        String code = element.getAttribute("countryCallingCode");
        boolean doubled = !code.isEmpty() && text.startsWith(code);
        String type = element.getAttribute("type");
        return !text.isBlank()
                && text.length() <= 50
                && !doubled
                && (type.isEmpty() || PHONES.contains(type))
                && (code.isEmpty() || code.matches("\\+[0-9]{1,3}"))
                && verified(element);
    }

    private static boolean verified(Element element) {
        return !element.hasAttribute("verificationDate")
                || element.getAttribute("verified").equals("true")
                        && past(element.getAttribute("verificationDate"));
    }

    private static boolean past(String text) {
        try {
            return OffsetDateTime.parse(text)
                    .toInstant()
                    .isBefore(Instant.parse("2026-11-01T12:00:00Z"));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
