package org.rowan.testkit.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.Uploads.Upload;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.picture.Gallery;
import org.rowan.testkit.generate.picture.Picture;
import org.rowan.testkit.generate.report.Contact;
import org.rowan.testkit.generate.report.Party;
import org.rowan.testkit.generate.report.Report;
import org.rowan.testkit.generate.world.Account;
import org.rowan.testkit.generate.world.Addresses;
import org.rowan.testkit.generate.world.Cast;
import org.rowan.testkit.generate.world.Fact;
import org.rowan.testkit.generate.world.Person;
import org.rowan.testkit.generate.world.Situation;
import org.rowan.testkit.generate.world.Trap;

/** Tells one referral of a story: what is true, and what the sender says of it. */
final class Storyteller {
    static final long FIRST_NUMBER = 900_000_000L;
    private static final double DAY = 86_400;

    private final long seed;
    private final Instant now;
    private final double oldest;
    private final double priorGiven;
    private final double recipient;
    private final Players players;
    private final Circumstances circumstances;
    private final Evidence evidence;
    private final Catalogue catalogue;
    private final Uploads uploads;

    Storyteller(
            Parameters parameters, long seed, Instant now, Catalogue catalogue, Gallery gallery) {
        this.seed = seed;
        this.now = now;
        this.oldest = parameters.number("event.maximumDays");
        this.priorGiven = parameters.number("reports.priorGiven");
        this.recipient = parameters.number("reports.recipient");
        this.players = new Players(parameters, seed);
        this.circumstances = new Circumstances(parameters);
        IpTrail trail = new IpTrail(parameters, new Addresses(seed));
        this.evidence = new Evidence(parameters, trail);
        this.catalogue = catalogue;
        this.uploads = new Uploads(parameters, catalogue, gallery, trail, players.services());
    }

    /** A report with its files and the truth. */
    record Told(Report report, List<Upload> files, Truth truth) {}

    /**
     * The referral of a slot.
     *
     * @param first index of the first referral of the block
     */
    Told tell(Story.Slot slot, long first, int position) {
        long index = first + position;
        Dice dice = Dice.of(seed, "referral", index);
        return switch (slot.story().kind()) {
            case BATCHED -> batched(slot, index, dice);
            case SELF_REPORT -> selfReport(slot, index, dice);
            case PERSON, PROLIFIC, DUMP, TRAP -> ordinary(slot, first, index, dice);
        };
    }

    private Told ordinary(Story.Slot slot, long first, long index, Dice dice) {
        Story story = slot.story();
        Cast cast = players.cast(slot);
        Person person = players.subject(slot, cast);
        Account account = players.account(slot, person);
        boolean dump = story.kind() == Story.Kind.DUMP;
        boolean thin = dump || story.trap() == null && circumstances.thin(person.situation(), dice);
        Picture viral =
                person.facts().contains(Fact.ONLY_VIRAL_KNOWN)
                        ? catalogue.viral(index, dice)
                        : null;
        Moment moment = moment(slot, person, cast, viral, thin, dice);
        Party party =
                evidence.reported(
                        person, account, moment, prior(slot, first, cast, account, dice), dice);
        List<Person> children = players.children(person, cast);
        List<Party> victims = new ArrayList<>();
        List<Party> recipients = new ArrayList<>();
        List<Truth.TrueAccount> shown = new ArrayList<>();
        shown.add(Accounts.shown(account, person, party, Truth.Role.REPORTED));
        Accounts.parent(cast, party, shown);
        for (Person child : children) {
            boolean pair = story.trap() == Trap.VICTIM_AND_OFFENDER;
            if (pair || !thin && dice.chance(0.4)) {
                add(child, Truth.Role.VICTIM, moment, victims, shown, dice);
            } else if (!thin && dice.chance(recipient * 4)) {
                add(child, Truth.Role.RECIPIENT, moment, recipients, shown, dice);
            }
        }
        List<Upload> files = uploads.files(person, account.service(), moment, viral, index, dice);
        List<String> emails = party.contact().emails().stream().map(Contact.Email::text).toList();
        Situation situation = person.situation();
        Report report =
                new Report(
                        FIRST_NUMBER + index,
                        account.service().name(),
                        account.service().style(),
                        false,
                        circumstances.type(situation, dice),
                        dump ? null : circumstances.urgent(situation, dice),
                        circumstances.annotations(situation, thin, dice),
                        moment.at(),
                        dice.chance(0.2)
                                ? "Invented note on the time, number " + dice.below(100)
                                : null,
                        circumstances.internet(account, emails, dice),
                        circumstances.agency(dice),
                        account.service().desk(),
                        List.of(party),
                        recipients,
                        victims,
                        text(thin, index, dice),
                        said(files),
                        moment.received());
        return new Told(
                report,
                files,
                new Truth(
                        index,
                        person.id(),
                        situation,
                        shown,
                        trueChildren(children),
                        pictures(files),
                        viral == null ? null : viral.id(),
                        null,
                        story.trap(),
                        person.facts(),
                        thin,
                        dump));
    }

    private void add(
            Person child,
            Truth.Role role,
            Moment moment,
            List<Party> parties,
            List<Truth.TrueAccount> shown,
            Dice dice) {
        Party party = evidence.child(child, role == Truth.Role.VICTIM, moment, dice);
        parties.add(party);
        shown.add(Accounts.shown(child.accounts().get(0), child, party, role));
    }

    private Told batched(Story.Slot slot, long index, Dice dice) {
        List<Person> persons = players.crowd(slot.story(), dice.between(2, 6), "chatterbox");
        Picture viral = catalogue.viral(index, dice);
        Cast cast = new Cast(persons, List.of(), null, 0);
        Moment moment = moment(slot, persons.get(0), cast, viral, true, dice);
        List<Party> parties = new ArrayList<>();
        List<Truth.TrueAccount> shown = new ArrayList<>();
        for (Person person : persons) {
            Account account = person.accounts().get(0);
            Party party = Party.only(account.id());
            parties.add(party);
            shown.add(Accounts.shown(account, person, party, Truth.Role.REPORTED));
        }
        Account any = persons.get(0).accounts().get(0);
        List<Upload> files = uploads.batched(viral, moment, dice);
        Report report =
                new Report(
                        FIRST_NUMBER + index,
                        any.service().name(),
                        any.service().style(),
                        true,
                        Circumstances.IMAGERY,
                        null,
                        List.of(),
                        moment.at(),
                        null,
                        null,
                        null,
                        any.service().desk(),
                        parties,
                        List.of(),
                        List.of(),
                        null,
                        said(files),
                        moment.received());
        Person lead = persons.get(0);
        return new Told(
                report,
                files,
                new Truth(
                        index,
                        lead.id(),
                        lead.situation(),
                        shown,
                        List.of(),
                        pictures(files),
                        viral.id(),
                        null,
                        null,
                        lead.facts(),
                        true,
                        false));
    }

    private Told selfReport(Story.Slot slot, long index, Dice dice) {
        Cast cast = players.cast(slot);
        Person offender = players.subject(slot, cast);
        Person child = players.reporter(offender, dice);
        Moment moment = moment(slot, offender, cast, null, true, dice);
        Account account = offender.accounts().get(0);
        Party party =
                new Party(
                        Contact.UNKNOWN,
                        null,
                        null,
                        null,
                        account.handle(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        false,
                        null,
                        null,
                        List.of(),
                        null);
        List<Party> victims = new ArrayList<>();
        List<Truth.TrueAccount> shown = new ArrayList<>();
        shown.add(Accounts.shown(account, offender, party, Truth.Role.REPORTED));
        add(child, Truth.Role.VICTIM, moment, victims, shown, dice);
        Report report =
                new Report(
                        FIRST_NUMBER + index,
                        "Tell Us Example",
                        "london",
                        false,
                        Circumstances.ENTICEMENT,
                        circumstances.urgent(offender.situation(), dice),
                        dice.chance(0.6) ? List.of("sextortion") : List.of(),
                        moment.at(),
                        "Invented time given by a young person",
                        null,
                        null,
                        "reports@tell-us.example",
                        List.of(party),
                        List.of(),
                        victims,
                        "Invented report text "
                                + index
                                + " by an invented young person, on "
                                + account.service().name(),
                        List.of(),
                        moment.received());
        return new Told(
                report,
                List.of(),
                new Truth(
                        index,
                        offender.id(),
                        offender.situation(),
                        shown,
                        trueChildren(List.of(child)),
                        List.of(),
                        null,
                        null,
                        null,
                        offender.facts(),
                        true,
                        false));
    }

    private Moment moment(
            Story.Slot slot,
            Person person,
            Cast cast,
            @Nullable Picture viral,
            boolean thin,
            Dice dice) {
        double days = person.newestDaysAgo();
        if (viral != null) {
            days = catalogue.daysAgo(viral, oldest, dice);
        } else if (slot.turn() > 0 && cast.trap() != Trap.SHARED_GATEWAY) {
            days += dice.unit() * 40;
        } else if (slot.story().kind() == Story.Kind.DUMP) {
            days = 3 + dice.unit();
        }
        double ago = Math.max(0.06, days) * DAY + dice.unit() * 300;
        Instant at = now.minusMillis((long) (ago * 1000));
        Instant received = at.plusSeconds((long) (Math.min(ago - 60, 3 * DAY) * dice.unit()) + 30);
        return new Moment(at, received, now, thin, cast);
    }

    private List<Long> prior(Story.Slot slot, long first, Cast cast, Account account, Dice dice) {
        if (slot.previous() < 0 || !dice.chance(priorGiven)) {
            return List.of();
        }
        Story.Slot before = new Story.Slot(slot.story(), slot.turn() - 1, -1, -1);
        boolean same =
                players.account(before, players.subject(before, cast)).id().equals(account.id());
        return same ? List.of(FIRST_NUMBER + first + slot.previous()) : List.of();
    }

    private static @Nullable String text(boolean thin, long index, Dice dice) {
        return !thin && dice.chance(0.6)
                ? "Invented report text " + index + " about a generated landscape picture"
                : null;
    }

    private List<Truth.TrueChild> trueChildren(List<Person> children) {
        java.time.LocalDate day = java.time.LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
        return children.stream()
                .map(child -> new Truth.TrueChild(child.id(), child.ageAt(day)))
                .toList();
    }

    private static List<@Nullable Picture> pictures(List<Upload> files) {
        List<@Nullable Picture> pictures = new ArrayList<>();
        files.forEach(file -> pictures.add(file.picture()));
        return pictures;
    }

    private static List<org.rowan.testkit.generate.report.FileRecord> said(List<Upload> files) {
        return files.stream().map(Upload::said).filter(Objects::nonNull).toList();
    }
}
