package org.rowan.assess;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.kernel.ReferralId;

/** Invented referrals as rows of a table, each about somebody else unless told otherwise. */
public final class InventedCases {
    private static final String HEADING =
            "reference,source,incident_type,urgency,said,role,service,account_id,screen_name,age,ip,ip_time,ip_port\n";

    private final StringBuilder rows = new StringBuilder(HEADING);
    private final String from;
    private int made;

    /** Those with another {@code from} are told apart, so that nothing counts as a duplicate. */
    public InventedCases(String from) {
        this.from = from;
    }

    /** Somebody reported; {@code urgency} is the sender's reason to hurry, or empty. */
    public InventedCases person(String source, String urgency) {
        return again(source, from + "-" + (made + 1), urgency);
    }

    /** A referral about the account of that name. */
    public InventedCases again(String source, String account, String urgency) {
        made++;
        rows.append(
                "%s-%d,%s,imagery,%s,Asks about chess openings,reported,%s,id-%s,rook_%s,41,198.18.7.%d,2026-09-14T08:29:12Z,50100\n"
                        .formatted(
                                from, made, source, urgency, source, account, account, made % 250));
        return this;
    }

    /** The last one also names a child of that age. */
    public InventedCases withChild(int age) {
        rows.append(
                "%s-%d,,,,,child,Chatterbox Example,id-child-%s-%d,pawn_%s_%d,%d,,,\n"
                        .formatted(from, made, from, made, from, made, age));
        return this;
    }

    /** Brings the rows in as an upload and gives the numbers they got, in order. */
    public List<ReferralId> bring(ReceiveItems receive) {
        List<ReceivedItem> items = new ArrayList<>();
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        try {
            receive.receive(
                    from + ".csv", new ByteArrayInputStream(bytes), "upload", "robin", items::add);
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
        return items.stream().map(ReceivedItem::referral).toList();
    }
}
