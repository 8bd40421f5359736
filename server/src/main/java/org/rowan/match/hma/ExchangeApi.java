package org.rowan.match.hma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A kind of exchange that lists can be fetched from, with the fields its settings and credentials
 * have.
 */
record ExchangeApi(String name, List<Field> settings, List<Field> credentials) {

    /** A field as the schema shows it; {@code choices} only for an enumeration. */
    record Field(String name, String type, boolean required, String help, List<String> choices) {}

    private static final List<ExchangeApi> ALL =
            List.of(
                    new ExchangeApi(
                            "local_file", List.of(text("file", "path of the list")), List.of()),
                    new ExchangeApi(
                            "ncmec",
                            List.of(
                                    new Field(
                                            "environment",
                                            "enum",
                                            true,
                                            "which of NCMEC's lists",
                                            List.of(
                                                    "https://report.cybertip.org/hashsharing",
                                                    "https://report.cybertip.org/exploitative-hashsharing",
                                                    "https://lesp.ncmec.org/csam-hashsharing",
                                                    "https://hashsharing.ncmec.org/npo",
                                                    "https://hashsharing.ncmec.org/exploitative",
                                                    "https://hashsharing.ncmec.org/generative-ai-csam",
                                                    "https://hashsharing.ncmec.org/generative-ai-exploitative",
                                                    "https://exttest.cybertip.org/hashsharing",
                                                    "https://exttest.cybertip.org/exploitative-hashsharing",
                                                    "https://betalesp.ncmec.org/csam-hashsharing",
                                                    "https://hashsharing-test.ncmec.org/npo",
                                                    "https://hashsharing-test.ncmec.org/exploitative",
                                                    "https://hashsharing-test.ncmec.org/generative-ai-csam",
                                                    "https://hashsharing-test.ncmec.org/generative-ai-exploitative")),
                                    new Field(
                                            "only_esp_ids",
                                            "set_of_number",
                                            false,
                                            "take only these members' entries",
                                            List.of())),
                            List.of(text("user", "user name"), text("password", "password"))),
                    new ExchangeApi(
                            "stop_ncii",
                            List.of(),
                            List.of(
                                    text("subscription_key", "subscription key"),
                                    text("fetch_function_key", "key of FetchHashes"))),
                    new ExchangeApi(
                            "fb_threatexchange",
                            List.of(
                                    new Field(
                                            "privacy_group",
                                            "number",
                                            true,
                                            "number of the privacy group",
                                            List.of())),
                            List.of(text("api_token", "app token"))));

    static final List<String> NAMES = ALL.stream().map(ExchangeApi::name).sorted().toList();

    private static Field text(String name, String help) {
        return new Field(name, "string", true, help, List.of());
    }

    static Optional<ExchangeApi> find(String name) {
        return ALL.stream().filter(api -> api.name().equals(name)).findFirst();
    }

    /** The schema as clients build forms from it. */
    static List<Map<String, Object>> json(List<Field> fields) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Field field : fields) {
            Map<String, Object> one = new TreeMap<>();
            one.put("name", field.name());
            one.put("type", field.type());
            one.put("required", field.required());
            one.put("default", Json.NULL);
            one.put("help", field.help());
            one.put("choices", field.choices().isEmpty() ? Json.NULL : field.choices());
            shown.add(one);
        }
        return shown;
    }

    /** Refuses values that the fields do not allow; types are strict here, as they are in HMA. */
    static void check(List<Field> fields, Map<?, ?> values, String where) {
        for (Field field : fields) {
            Object value = values.get(field.name());
            if (value == null) {
                if (field.required()) {
                    throw new HmaProblem(
                            400,
                            "Failed to parse `%s` - missing value for field \"%s\""
                                    .formatted(where, field.name()));
                }
            } else if (!fits(field, value)) {
                throw new HmaProblem(
                        400,
                        "Failed to parse `%s` - wrong value for field \"%s\""
                                .formatted(where, field.name()));
            }
        }
    }

    private static boolean fits(Field field, Object value) {
        return switch (field.type()) {
            case "number" -> value instanceof Number;
            case "set_of_number" ->
                    value instanceof List<?> list
                            && list.stream().allMatch(Number.class::isInstance);
            case "enum" -> field.choices().contains(value);
            default -> value instanceof String;
        };
    }
}
