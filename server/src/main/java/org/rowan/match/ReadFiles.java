package org.rowan.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.GivenHash;
import org.rowan.intake.Report;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.StatedTime;
import org.rowan.intake.StoredContent;
import org.rowan.kernel.ReferralId;
import org.rowan.match.store.NewMedia;
import org.rowan.platform.crypto.BlindIndex;
import org.springframework.stereotype.Component;

/**
 * Reads what can be compared out of a report: each file's digests, stated hashes, time, uploader.
 */
@Component
final class ReadFiles {
    private final BlindIndex blind;

    ReadFiles(BlindIndex blind) {
        this.blind = blind;
    }

    List<NewMedia> of(ReferralId referral, Report report, Instant received) {
        String uploader = uploader(report);
        List<NewMedia> files = new ArrayList<>(report.files().size());
        for (ReportedFile file : report.files()) {
            files.add(of(referral, file, uploader, seen(report, file, received)));
        }
        return files;
    }

    private static NewMedia of(
            ReferralId referral, ReportedFile file, @Nullable String uploader, Instant seen) {
        Map<String, String> computed = new HashMap<>();
        List<Fingerprint> others = new ArrayList<>();
        for (GivenHash given : file.givenHashes()) {
            Fingerprint.read(given.type(), given.value())
                    .ifPresent(stated -> {
                        if (FingerprintTypes.isComputed(stated.type())) {
                            computed.putIfAbsent(stated.type(), stated.hex());
                        } else {
                            others.add(stated);
                        }
                    });
        }
        StoredContent content = file.content();
        String kept = content == null || content.reference().isEmpty() ? null : content.reference();
        if (content != null) {
            computed.put(FingerprintTypes.MD5, content.md5());
            computed.put(FingerprintTypes.SHA1, content.sha1());
            computed.put(FingerprintTypes.SHA256, content.sha256());
        }
        return new NewMedia(
                referral.value(),
                file.index(),
                seen,
                content == null ? null : content.bytes(),
                computed.get(FingerprintTypes.MD5),
                computed.get(FingerprintTypes.SHA1),
                computed.get(FingerprintTypes.SHA256),
                kept,
                computed.get(FingerprintTypes.PDQ),
                reading(kept != null, !computed.isEmpty() || !others.isEmpty()),
                file.supplemental(),
                false,
                uploader,
                others);
    }

    private static Reading reading(boolean content, boolean hashes) {
        if (content) {
            return Reading.WAITING;
        }
        return hashes ? Reading.HASHES_ONLY : Reading.NOTHING;
    }

    /** A stated time later than the receipt is a mistake of the sender's clock. */
    private static Instant seen(Report report, ReportedFile file, Instant received) {
        Instant stated = instant(file.uploaded());
        if (stated == null) {
            stated = instant(report.incident().occurred());
        }
        return stated == null || stated.isAfter(received) ? received : stated;
    }

    private static @Nullable Instant instant(@Nullable StatedTime time) {
        return time == null ? null : time.instant();
    }

    /** Keyed hash of the first reported account that can be told from others; hex. */
    private @Nullable String uploader(Report report) {
        for (Account account : report.accounts()) {
            if (account.role() == AccountRole.REPORTED_PERSON) {
                String name = name(account);
                if (name != null) {
                    String service =
                            account.service() == null ? report.sender().name() : account.service();
                    String canonical = (service + '\n' + name).toLowerCase(Locale.ROOT);
                    return HexFormat.of().formatHex(blind.of("match.uploader", canonical));
                }
            }
        }
        return null;
    }

    private static @Nullable String name(Account account) {
        if (account.accountId() != null) {
            return account.accountId();
        }
        if (account.screenName() != null) {
            return "@" + account.screenName();
        }
        return account.emails().isEmpty() ? null : account.emails().getFirst().value();
    }
}
