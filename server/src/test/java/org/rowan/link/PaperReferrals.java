package org.rowan.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.ContactPoint;
import org.rowan.intake.GivenHash;
import org.rowan.intake.IntakeInMemory;
import org.rowan.intake.IpEvent;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.StatedTime;
import org.rowan.kernel.ReferralId;

/** Referrals as room 1 would give them, written as short lines; invented, from reserved ranges. */
final class PaperReferrals extends IntakeInMemory {
    /**
     * A referral says something.
     *
     * @param accounts one line each, such as {@code "child Chat/7 email!=a@example.com
     *     ip=192.0.2.7:443@2026-11-01T10:00:00Z file=<hex> room=x"}; {@code !} verified, {@code
     *     file} viral, {@code rare} not
     */
    void says(long referral, String... accounts) {
        List<Account> read = new ArrayList<>();
        List<ReportedFile> files = new ArrayList<>();
        for (String line : accounts) {
            read.add(account(read.size(), line, files));
        }
        hold(referral, "Example Chat", read, files);
    }

    void gone(long referral) {
        forget(referral);
    }

    private static Account account(int index, String line, List<ReportedFile> files) {
        AccountRole role = AccountRole.REPORTED_PERSON;
        String service = null;
        String id = null;
        List<ContactPoint> emails = new ArrayList<>();
        List<IpEvent> addresses = new ArrayList<>();
        List<String> rooms = new ArrayList<>();
        for (String part : line.split(" ")) {
            String value = part.substring(part.indexOf('=') + 1);
            if (part.equals("child")) {
                role = AccountRole.CHILD;
            } else if (part.startsWith("email")) {
                emails.add(
                        new ContactPoint(
                                value, "Home", part.startsWith("email!"), null, null, null));
            } else if (part.startsWith("ip=")) {
                addresses.add(ip(value));
            } else if (part.startsWith("room=")) {
                rooms.add(value);
            } else if (part.startsWith("file=")) {
                files.add(file(files.size(), value, List.of("viral")));
            } else if (part.startsWith("rare=")) {
                files.add(file(files.size(), value, List.of()));
            } else {
                service = part.substring(0, part.indexOf('/'));
                id = part.substring(part.indexOf('/') + 1);
            }
        }
        return new Account(
                index, role, service, id, null, List.of(), List.of(), null, null, null, emails,
                List.of(), List.of(), List.of(), addresses, List.of(), rooms, List.of(), null, null,
                null, null, null, List.of(), List.of());
    }

    private static IpEvent ip(String value) {
        String[] pieces = value.split("[:@]", 3);
        return new IpEvent(
                pieces[0], "Login", StatedTime.read(pieces[2]), Integer.valueOf(pieces[1]), null);
    }

    private static ReportedFile file(int index, String sha256, List<String> annotations) {
        return new ReportedFile(
                index,
                null,
                null,
                null,
                List.of(new GivenHash("SHA256", sha256)),
                null,
                null,
                null,
                null,
                null,
                false,
                annotations,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Override
    protected Instant received(ReferralId id) {
        return Instant.parse("2026-11-01T00:00:00Z").plusSeconds(id.value());
    }
}
