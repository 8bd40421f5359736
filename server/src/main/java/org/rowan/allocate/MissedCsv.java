package org.rowan.allocate;

import java.util.List;
import java.util.Locale;

/** What capacity does not buy, as CSV: one line for each case; no value needs quotes. */
public final class MissedCsv {
    private static final String HEADER =
            "case,lane,level,due,seen,reached,days-late,hours-short,reason\n";

    private MissedCsv() {}

    public static String of(List<MissedCase> missed) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (MissedCase one : missed) {
            csv.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%s,%s,%s,%s,%s,%.1f,%.1f,%s\n",
                            one.caseId(),
                            one.lane(),
                            one.level(),
                            one.due(),
                            one.seen() == null ? "" : one.seen(),
                            one.reached() == null ? "" : one.reached(),
                            one.lateDays(),
                            one.hoursShort(),
                            one.reason()));
        }
        return csv.toString();
    }
}
