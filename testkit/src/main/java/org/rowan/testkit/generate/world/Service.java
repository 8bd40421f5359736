package org.rowan.testkit.generate.world;

import java.util.Map;

/**
 * An invented online service and its habits as a sender of reports.
 *
 * @param host its domain without {@code .example}
 * @param share of all accounts
 * @param ids how account identifiers look: number, uuid or none
 * @param style how it writes times: utc, millis, pacific or london
 * @param email chance that it knows a mailbox; likewise phone, handle, device
 * @param verified chance that a known contact is said to be verified
 * @param rich factor on the chance of every optional part
 * @param filesMean mean number of files a report, or 0 for the common mean
 */
public record Service(
        String name,
        String host,
        double share,
        String ids,
        String style,
        double email,
        double phone,
        double verified,
        double handle,
        double device,
        double rich,
        double filesMean) {

    /** The service of one row of the parameters. */
    public static Service of(Map<String, Object> row) {
        return new Service(
                text(row, "name"),
                text(row, "host"),
                number(row, "share"),
                text(row, "ids"),
                text(row, "style"),
                number(row, "email"),
                number(row, "phone"),
                number(row, "verified"),
                number(row, "handle"),
                number(row, "device"),
                number(row, "rich"),
                row.containsKey("filesMean") ? number(row, "filesMean") : 0);
    }

    /** The address of its reporting desk. */
    public String desk() {
        return "reports@" + host + ".example";
    }

    private static String text(Map<String, Object> row, String key) {
        return String.valueOf(row.get(key));
    }

    private static double number(Map<String, Object> row, String key) {
        if (row.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("A service needs the number " + key + ": " + row);
    }
}
