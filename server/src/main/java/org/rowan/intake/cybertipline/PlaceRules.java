package org.rowan.intake.cybertipline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.StatedTime;
import org.rowan.intake.reading.Shapes;

/** The rules that hold for one element wherever it stands. */
final class PlaceRules {
    private PlaceRules() {}

    static void check(Element element, Context context) {
        switch (element.name()) {
            case "incidentDateTime", "dateTime", "uploadedToEspTimestamp" ->
                    past(element, element.text(), element.name(), context);
            case "dateOfBirth" -> pastDay(element, context);
            case "escalateToHighPriority", "idType", "idValue", "countryCode" ->
                    filled(element, context);
            case "url", "profileUrl", "legalURL", "locationOfFile" -> url(element, context);
            case "ipAddress" -> ip(element, context);
            case "email", "emailAddress" -> email(element, context);
            case "phone", "phoneNumber" -> phone(element, context);
            case "estimatedLocation" -> LocationRules.check(element, context);
            case "accountTemporarilyDisabled", "accountPermanentlyDisabled" ->
                    disabled(element, context);
            case "associatedAccount" -> ageOnce(element, context);
            default -> {
                // No rule beyond the schema.
            }
        }
    }

    static @Nullable Instant past(Element place, String text, String name, Context context) {
        StatedTime time = StatedTime.read(text);
        if (time.lacksZone()) {
            context.remark("a time without a zone: " + name);
        }
        Instant instant = time.instant();
        if (instant != null && context.isFuture(instant)) {
            context.problem(
                    place,
                    "past",
                    "The time '" + text + "' of '" + name + "' must be in the past.");
        }
        return instant;
    }

    private static void pastDay(Element element, Context context) {
        String text = element.text().strip();
        try {
            LocalDate day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            if (day.isAfter(LocalDate.ofInstant(context.now(), ZoneOffset.UTC))) {
                context.problem(
                        element, "past", "The date of birth '" + text + "' must be in the past.");
            }
        } catch (DateTimeException outOfRange) {
            context.problem(element, "past", "The date of birth '" + text + "' is no usual date.");
        }
    }

    private static void filled(Element element, Context context) {
        if (element.value() == null) {
            context.problem(
                    element, "not-blank", "Element '" + element.name() + "' must not be blank.");
        }
    }

    private static void url(Element element, Context context) {
        String value = element.value();
        if (value != null && !Shapes.isUrl(value)) {
            context.problem(
                    element, "url", "The value of '" + element.name() + "' is not a valid URL.");
        }
    }

    private static void ip(Element element, Context context) {
        String value = element.value();
        if (value == null || !Shapes.isIp(value)) {
            context.problem(
                    element,
                    "ip-address",
                    "The value of 'ipAddress' is not a valid IPv4 or IPv6 address.");
        }
    }

    private static void email(Element element, Context context) {
        String value = element.value();
        if (value == null) {
            context.remark("an empty e-mail address");
        } else if (!Shapes.isEmail(value)) {
            context.problem(
                    element,
                    "email",
                    "The value of '" + element.name() + "' is not a valid e-mail address.");
        }
        verified(element, context);
    }

    private static void phone(Element element, Context context) {
        String code = element.attribute("countryCallingCode");
        String value = element.value();
        if (code != null
                && value != null
                && (value.startsWith(code) || value.startsWith("00" + code.substring(1)))) {
            context.problem(
                    element,
                    "calling-code",
                    "The number must not begin with the calling code that the attribute gives.");
        }
        verified(element, context);
    }

    private static void verified(Element element, Context context) {
        String date = element.attribute("verificationDate");
        if (date != null) {
            past(element, date, "verificationDate", context);
            if (!Parts.isTrue(element.attribute("verified"))) {
                context.problem(
                        element,
                        "verified",
                        "'verified' must be true where 'verificationDate' is given.");
            }
        }
    }

    private static void disabled(Element element, Context context) {
        String disabledText = element.attribute("disabledDate");
        Instant disabled =
                disabledText == null ? null : past(element, disabledText, "disabledDate", context);
        Instant notified = instant(element.attribute("userNotifiedDate"));
        Instant again = instant(element.attribute("reenabledDate"));
        if (disabled != null && notified != null && notified.isBefore(disabled)) {
            context.problem(
                    element, "order", "'userNotifiedDate' must not be before 'disabledDate'.");
        }
        if (disabled != null && again != null && !again.isAfter(disabled)) {
            context.problem(element, "order", "'reenabledDate' must be after 'disabledDate'.");
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : StatedTime.read(text).instant();
    }

    private static void ageOnce(Element element, Context context) {
        if (element.first("approximateAge") != null && element.first("dateOfBirth") != null) {
            context.problem(
                    element,
                    "age-or-birth",
                    "'approximateAge' must not be given together with 'dateOfBirth'.");
        }
    }
}
