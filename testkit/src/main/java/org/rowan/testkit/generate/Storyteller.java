package org.rowan.testkit.generate;

import java.util.ArrayList;
import java.util.List;
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

    private final long seed;
    private final double priorGiven;
    private final double recipient;
    private final Players players;
    private final Circumstances circumstances;
    private final Evidence evidence;
    private final Catalogue catalogue;
    private final Uploads uploads;
    private final Timeline timeline;
    private final RareReports rare;

    Storyteller(Parameters parameters, long seed, Catalogue catalogue, Gallery gallery) {
        this.seed = seed;
        this.priorGiven = parameters.number("reports.priorGiven");
        this.recipient = parameters.number("reports.recipient");
        this.players = new Players(parameters, seed);
        this.circumstances = new Circumstances(parameters);
        IpTrail trail = new IpTrail(parameters, new Addresses(seed));
        this.evidence = new Evidence(parameters, trail);
        this.catalogue = catalogue;
        this.uploads = new Uploads(parameters, catalogue, gallery, trail, players.services());
        this.timeline = new Timeline(parameters, catalogue);
        this.rare = new RareReports(players, circumstances, evidence, catalogue, uploads, timeline);
    }

    /**
     * The referral of a slot.
     *
     * @param first index of the first referral of the block
     */
    Told tell(Story.Slot slot, long first, int position) {
        long index = first + position;
        Dice dice = Dice.of(seed, "referral", index);
        return switch (slot.story().kind()) {
            case BATCHED -> rare.batched(slot, index, dice);
            case SELF_REPORT -> rare.selfReport(slot, index, dice);
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
        Moment moment = timeline.moment(slot, person, cast, viral, thin, dice);
        Party party =
                evidence.reported(
                        person, account, moment, prior(slot, first, cast, account, dice), dice);
        List<Truth.TrueAccount> shown = new ArrayList<>();
        shown.add(Accounts.shown(account, person, party, Truth.Role.REPORTED));
        Accounts.parent(cast, party, shown);
        List<Person> children = players.children(person, cast);
        Beside beside = beside(children, moment, shown, dice);
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
                        beside.recipients(),
                        beside.victims(),
                        text(thin, index, dice),
                        Told.said(files),
                        moment.received());
        return new Told(
                report,
                files,
                new Truth(
                        index,
                        person.id(),
                        situation,
                        shown,
                        Told.children(children, timeline.today()),
                        Told.pictures(files),
                        viral == null ? null : viral.id(),
                        null,
                        story.trap(),
                        person.facts(),
                        thin,
                        dump));
    }

    private record Beside(List<Party> recipients, List<Party> victims) {}

    private Beside beside(
            List<Person> children, Moment moment, List<Truth.TrueAccount> shown, Dice dice) {
        Beside beside = new Beside(new ArrayList<>(), new ArrayList<>());
        boolean pair = moment.cast().trap() == Trap.VICTIM_AND_OFFENDER;
        for (Person child : children) {
            boolean victim = pair || !moment.thin() && dice.chance(0.4);
            if (victim || !moment.thin() && dice.chance(recipient)) {
                Party party = evidence.child(child, victim, moment, dice);
                (victim ? beside.victims() : beside.recipients()).add(party);
                shown.add(
                        Accounts.shown(
                                child.accounts().get(0),
                                child,
                                party,
                                victim ? Truth.Role.VICTIM : Truth.Role.RECIPIENT));
            }
        }
        return beside;
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
}
