package org.rowan.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.Mark;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.Role;
import org.rowan.engine.link.normalise.Accounts;
import org.rowan.engine.link.normalise.Devices;
import org.rowan.engine.link.normalise.Emails;
import org.rowan.engine.link.normalise.Facts;
import org.rowan.engine.link.normalise.Networks;
import org.rowan.engine.link.normalise.Normalised;
import org.rowan.engine.link.normalise.Overlay;
import org.rowan.engine.link.normalise.PhoneReader;
import org.rowan.engine.link.normalise.Plain;
import org.rowan.engine.link.normalise.Profiles;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.ContactPoint;
import org.rowan.intake.GivenHash;
import org.rowan.intake.IpEvent;
import org.rowan.intake.Location;
import org.rowan.intake.PostalAddress;
import org.rowan.intake.Report;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.StatedTime;
import org.rowan.link.normalise.IcuSkeletonReader;
import org.rowan.link.normalise.LibPhoneReader;
import org.rowan.match.Copies;
import org.rowan.match.FileFinding;
import org.rowan.match.MediaFindings;

/**
 * Reads the identifiers of an account in their canonical forms: the one place where a report
 * becomes observations. Public for whoever measures the linker without a database.
 *
 * <p>Contacts of the reporting company never come here. An associated account is an observation of
 * its own, with the role of the account it is tied to, and a parent's is marked as such.
 */
public final class ObserveAccounts {
    private final Accounts accounts;
    private final PhoneReader phones;
    private final Overlay overlay;

    /** Reads under an overlay of invented providers and reserved ranges, or under none. */
    public static ObserveAccounts under(Overlay overlay) {
        return new ObserveAccounts(
                new Accounts(new IcuSkeletonReader()), new LibPhoneReader(), overlay);
    }

    ObserveAccounts(Accounts accounts, PhoneReader phones, Overlay overlay) {
        this.accounts = accounts;
        this.phones = phones;
        this.overlay = overlay;
    }

    /** The role an account is linked in; null when it is not linked at all. */
    public static @Nullable Role role(Account account, List<Account> all) {
        return switch (account.role()) {
            case REPORTED_PERSON -> Role.REPORTED;
            case INTENDED_RECIPIENT -> Role.RECIPIENT;
            case CHILD -> Role.CHILD;
            case REPORTER -> Role.REPORTER;
            case ASSOCIATED -> {
                Integer tied = account.tiedTo();
                boolean known = tied != null && tied >= 0 && tied < all.size();
                Account other = known && tied != null ? all.get(tied) : null;
                yield other == null || other.role() == AccountRole.ASSOCIATED
                        ? null
                        : role(other, all);
            }
        };
    }

    /** The observation of one account whose files were not compared with anything. */
    public Observation observe(
            long id, Report report, Account account, Role role, Instant received) {
        return observe(id, report, account, role, received, null);
    }

    /** The observation of one account, with what room 2 found about the referral's files. */
    Observation observe(
            long id,
            Report report,
            Account account,
            Role role,
            Instant received,
            @Nullable MediaFindings media) {
        CanonicalForms found = new CanonicalForms(compromised(account));
        String service = service(report, account);
        addAccount(found, service, account);
        account.priorReports().forEach(number -> found.add("report", accounts.report(number)));
        account.emails()
                .forEach(email ->
                        found.add("email", Emails.email(email.value(), overlay), marks(email)));
        account.phones()
                .forEach(phone -> found.add("phone", phone(phone, region(account)), marks(phone)));
        account.devices()
                .forEach(device ->
                        found.add("device", Devices.device(device.type(), device.value())));
        if (account.screenName() != null) {
            found.add("handle", accounts.handle(service, account.screenName()));
        }
        account.profileUrls().forEach(url -> found.add("profile", Profiles.profile(url, overlay)));
        found.add("name", Plain.name(name(account)));
        account.ages()
                .forEach(age -> {
                    if (age.birthDate() != null) {
                        found.add("dob", Facts.birth(age.birthDate()));
                    }
                });
        account.addresses().forEach(address -> found.add("address", address(address)));
        account.ipEvents().forEach(event -> addIp(found, event));
        account.groups().forEach(group -> found.add("room", accounts.group(service, group)));
        if (role == Role.REPORTED) {
            for (int i = 0; i < report.files().size(); i++) {
                addFile(found, report.files().get(i), finding(media, i));
            }
        }
        return new Observation(
                id, role, carrier(found.all()), received.getEpochSecond(), found.all());
    }

    /** The account by its id; where none is told, by the handle it goes by at its service. */
    private void addAccount(CanonicalForms found, String service, Account account) {
        String field = guardian(account) ? "guardian-account" : "account";
        String id = account.accountId();
        String handle = account.screenName();
        if (id != null && !id.isBlank()) {
            found.add(field, accounts.account(service, id));
        } else if (handle != null) {
            found.add(field, accounts.named(service, handle), Mark.NAMED.bit());
        }
    }

    private static int compromised(Account account) {
        return Boolean.TRUE.equals(account.compromised()) ? Mark.COMPROMISED.bit() : 0;
    }

    private static boolean guardian(Account account) {
        return account.tie() != null && account.tie().startsWith("Parent");
    }

    private static int marks(ContactPoint point) {
        int marks = Boolean.TRUE.equals(point.verified()) ? Mark.VERIFIED.bit() : 0;
        return "Recovery".equalsIgnoreCase(point.type()) ? marks | Mark.RECOVERY.bit() : marks;
    }

    /** The service stated for the account, else the one the report is about, else the sender's. */
    private static String service(Report report, Account account) {
        String stated = account.service();
        if (stated != null && !stated.isBlank()) {
            return stated;
        }
        String product = report.sender().product();
        return product == null || product.isBlank() ? report.sender().name() : product;
    }

    /** The account, under which thirty referrals count once; a parent's counts like any other. */
    private static String carrier(List<Identifier> found) {
        return found.stream()
                .filter(one ->
                        one.field().equals("account") || one.field().equals("guardian-account"))
                .map(Identifier::value)
                .findFirst()
                .orElse("");
    }

    private Normalised phone(ContactPoint phone, String region) {
        String callingCode = phone.callingCode();
        return phones.read(phone.value(), callingCode == null ? "" : callingCode, region, overlay);
    }

    private static String name(Account account) {
        String first = account.firstName() == null ? "" : account.firstName();
        String last = account.lastName() == null ? "" : account.lastName();
        return (first + " " + last).strip();
    }

    /** Where a technical address is, somebody else's machines are. */
    private static Normalised address(PostalAddress address) {
        if ("Technical".equalsIgnoreCase(address.type())) {
            return Normalised.absent();
        }
        return Facts.address(
                orEmpty(address.country()), orEmpty(address.postcode()), orEmpty(address.street()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The country to read a number in: that of an address, else that of an estimate. */
    private static String region(Account account) {
        for (PostalAddress address : account.addresses()) {
            if (address.country() != null && address.country().length() == 2) {
                return address.country();
            }
        }
        for (Location location : account.locations()) {
            if (location.country() != null && location.country().length() == 2) {
                return location.country();
            }
        }
        return "";
    }

    private void addIp(CanonicalForms found, IpEvent event) {
        StatedTime time = event.time();
        Instant at = time == null ? null : time.instant();
        found.add(
                "ip",
                Networks.address(event.address(), event.port() == null ? 0 : event.port(), overlay),
                Boolean.TRUE.equals(event.possibleProxy()) ? Mark.PROXY.bit() : 0,
                at == null ? 0 : at.getEpochSecond());
    }

    private static @Nullable FileFinding finding(@Nullable MediaFindings media, int index) {
        return media == null
                ? null
                : media.files().stream()
                        .filter(file -> file.fileIndex() == index)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * A file by its digests and by the group of its near copies. One that the sender calls viral,
     * that came in a burst, or that is known to be harmless says nothing about who has it.
     */
    private static void addFile(
            CanonicalForms found, ReportedFile file, @Nullable FileFinding finding) {
        Copies copies = finding == null ? null : finding.copies();
        boolean viral =
                file.annotations().contains("viral")
                        || file.annotations().contains("potentialMeme")
                        || copies != null && copies.burst()
                        || finding != null && finding.harmless();
        int marks = viral ? Mark.VIRAL.bit() : 0;
        if (file.content() != null) {
            found.add("file", Facts.fileHash("sha256", file.content().sha256()), marks);
        }
        for (GivenHash hash : file.givenHashes()) {
            found.add("file", Facts.fileHash(hash.type(), hash.value()), marks);
        }
        if (copies != null) {
            found.add("file", new Normalised.Value("copies:" + copies.id(), ""), marks);
        }
    }
}
