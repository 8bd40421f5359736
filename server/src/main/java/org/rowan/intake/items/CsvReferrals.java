package org.rowan.intake.items;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.AccountRole;
import org.rowan.intake.IncidentType;
import org.rowan.intake.IpEvent;
import org.rowan.intake.KeyedAccount;
import org.rowan.intake.KeyedEntry;
import org.rowan.intake.StatedTime;
import org.rowan.intake.reading.IncidentTypes;

/**
 * Reads a table of referrals, one row an account; rows with the same {@code reference} are one
 * referral.
 *
 * <p>Columns, in any order and case: {@code reference, source, incident_type, occurred, urgency,
 * said} of the referral; {@code role} ({@code reported}, {@code recipient}, {@code child}), {@code
 * service, account_id, screen_name, first_name, last_name, email, phone, age, url, ip, ip_time,
 * ip_port, notes} of the account. Several values in {@code email, phone, url} are separated by
 * semicolons. Columns with other names stay in the table as received and are named in a remark.
 */
final class CsvReferrals {
    private static final Set<String> KNOWN =
            Set.of(
                    "reference",
                    "source",
                    "incident_type",
                    "occurred",
                    "urgency",
                    "said",
                    "role",
                    "service",
                    "account_id",
                    "screen_name",
                    "first_name",
                    "last_name",
                    "email",
                    "phone",
                    "age",
                    "url",
                    "ip",
                    "ip_time",
                    "ip_port",
                    "notes");

    private final List<String> header;
    private final String headerText;
    private final Map<String, List<CsvText.Row>> byReference = new LinkedHashMap<>();

    private CsvReferrals(CsvText.Row header) {
        this.header =
                header.fields().stream().map(f -> f.strip().toLowerCase(Locale.ROOT)).toList();
        this.headerText = header.text();
    }

    /**
     * One referral of the table.
     *
     * @param bytes the header and its rows as they stand
     */
    record Item(String reference, byte[] bytes, KeyedEntry entry, List<String> remarks) {}

    /** The referrals; null when the first row names no column that is known. */
    static @Nullable List<Item> read(String text) {
        List<CsvText.Row> rows = new CsvText(text).rows();
        if (rows.isEmpty()) {
            return null;
        }
        CsvReferrals table = new CsvReferrals(rows.getFirst());
        if (!table.header.contains("said") && !table.header.contains("screen_name")) {
            return null;
        }
        int number = 1;
        for (CsvText.Row row : rows.subList(1, rows.size())) {
            number++;
            String reference = table.value(row, "reference");
            String key = reference == null ? "row " + number : reference;
            table.byReference.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return table.byReference.entrySet().stream()
                .map(e -> table.item(e.getKey(), e.getValue()))
                .toList();
    }

    private Item item(String reference, List<CsvText.Row> rows) {
        CsvText.Row first = rows.getFirst();
        String type = value(first, "incident_type");
        String source = value(first, "source");
        String said = value(first, "said");
        KeyedEntry entry =
                new KeyedEntry(
                        source == null ? "not named" : source,
                        type == null ? IncidentType.UNKNOWN : IncidentTypes.of(type),
                        value(first, "occurred"),
                        value(first, "urgency"),
                        said == null ? "" : said,
                        value(first, "reference"),
                        rows.stream().map(this::account).toList(),
                        List.of());
        StringBuilder text = new StringBuilder(headerText).append('\n');
        rows.forEach(row -> text.append(row.text()).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new Item(reference, bytes, entry, remarks());
    }

    private List<String> remarks() {
        Set<String> unknown = new TreeSet<>(header);
        unknown.removeAll(KNOWN);
        return unknown.isEmpty()
                ? List.of()
                : List.of("columns that were not read: " + String.join(", ", unknown));
    }

    private KeyedAccount account(CsvText.Row row) {
        String age = value(row, "age");
        return new KeyedAccount(
                role(value(row, "role")),
                value(row, "service"),
                value(row, "account_id"),
                value(row, "screen_name"),
                value(row, "first_name"),
                value(row, "last_name"),
                several(row, "email"),
                several(row, "phone"),
                age != null && age.matches("\\d{1,3}") ? Integer.valueOf(age) : null,
                several(row, "url"),
                ips(row),
                value(row, "notes"));
    }

    private List<IpEvent> ips(CsvText.Row row) {
        String ip = value(row, "ip");
        if (ip == null) {
            return List.of();
        }
        String time = value(row, "ip_time");
        String port = value(row, "ip_port");
        return List.of(
                new IpEvent(
                        ip,
                        null,
                        time == null ? null : StatedTime.read(time),
                        port != null && port.matches("\\d{1,5}") ? Integer.valueOf(port) : null,
                        null));
    }

    private static AccountRole role(@Nullable String role) {
        return switch (role == null ? "" : role.toLowerCase(Locale.ROOT)) {
            case "recipient", "intended_recipient" -> AccountRole.INTENDED_RECIPIENT;
            case "child", "victim" -> AccountRole.CHILD;
            case "reporter" -> AccountRole.REPORTER;
            default -> AccountRole.REPORTED_PERSON;
        };
    }

    private List<String> several(CsvText.Row row, String column) {
        String value = value(row, column);
        List<String> values = new ArrayList<>();
        if (value != null) {
            for (String part : value.split(";")) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    private @Nullable String value(CsvText.Row row, String column) {
        int index = header.indexOf(column);
        if (index < 0 || index >= row.fields().size() || row.fields().get(index).isBlank()) {
            return null;
        }
        return row.fields().get(index).replace('\0', '\ufffd').strip();
    }
}
