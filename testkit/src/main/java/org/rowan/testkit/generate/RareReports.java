package org.rowan.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import org.rowan.testkit.generate.Uploads.Upload;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.picture.Picture;
import org.rowan.testkit.generate.report.Party;
import org.rowan.testkit.generate.report.Report;
import org.rowan.testkit.generate.world.Account;
import org.rowan.testkit.generate.world.Cast;
import org.rowan.testkit.generate.world.Person;

/**
 * Tells the two reports that look unlike all others: the batched one, and the one by a young
 * person.
 */
final class RareReports {
    private static final String BATCHING = "chatterbox";

    private final Players players;
    private final Circumstances circumstances;
    private final Evidence evidence;
    private final Catalogue catalogue;
    private final Uploads uploads;
    private final Timeline timeline;

    RareReports(
            Players players,
            Circumstances circumstances,
            Evidence evidence,
            Catalogue catalogue,
            Uploads uploads,
            Timeline timeline) {
        this.players = players;
        this.circumstances = circumstances;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.timeline = timeline;
    }

    /**
     * Several accounts that passed on one viral picture; the protocol allows only their
     * identifiers.
     */
    Told batched(Story.Slot slot, long index, Dice dice) {
        List<Person> persons = players.crowd(slot.story(), dice.between(2, 6), BATCHING);
        Person lead = persons.get(0);
        Picture viral = catalogue.viral(index, dice);
        Moment moment =
                timeline.moment(
                        slot, lead, new Cast(persons, List.of(), null, 0), viral, true, dice);
        List<Party> parties = new ArrayList<>();
        List<Truth.TrueAccount> shown = new ArrayList<>();
        for (Person person : persons) {
            Account account = person.accounts().get(0);
            Party party = Party.only(account.id());
            parties.add(party);
            shown.add(Accounts.shown(account, person, party, Truth.Role.REPORTED));
        }
        Account any = lead.accounts().get(0);
        List<Upload> files = uploads.batched(viral, moment, dice);
        Report report =
                new Report(
                        Storyteller.FIRST_NUMBER + index,
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
                        Told.said(files),
                        moment.received());
        return new Told(
                report,
                files,
                new Truth(
                        index,
                        lead.id(),
                        lead.situation(),
                        shown,
                        List.of(),
                        Told.pictures(files),
                        viral.id(),
                        null,
                        null,
                        lead.facts(),
                        true,
                        false));
    }

    /** A young person tells of an account known by its handle alone. */
    Told selfReport(Story.Slot slot, long index, Dice dice) {
        Cast cast = players.cast(slot);
        Person other = players.subject(slot, cast);
        Person child = players.reporter(other, dice);
        Moment moment = timeline.moment(slot, other, cast, null, true, dice);
        Account account = other.accounts().get(0);
        Party reported = Party.named(account.handle());
        Party victim = evidence.child(child, true, moment, dice);
        List<Truth.TrueAccount> shown =
                List.of(
                        Accounts.shown(account, other, reported, Truth.Role.REPORTED),
                        Accounts.shown(child.accounts().get(0), child, victim, Truth.Role.VICTIM));
        String text =
                "Invented report text "
                        + index
                        + " by an invented young person, on "
                        + account.service().name();
        Report report =
                new Report(
                        Storyteller.FIRST_NUMBER + index,
                        "Tell Us Example",
                        "london",
                        false,
                        Circumstances.ENTICEMENT,
                        circumstances.urgent(other.situation(), dice),
                        dice.chance(0.6) ? List.of("sextortion") : List.of(),
                        moment.at(),
                        "Invented time given by a young person",
                        null,
                        null,
                        "reports@tell-us.example",
                        List.of(reported),
                        List.of(),
                        List.of(victim),
                        text,
                        List.of(),
                        moment.received());
        return new Told(
                report,
                List.of(),
                new Truth(
                        index,
                        other.id(),
                        other.situation(),
                        shown,
                        Told.children(List.of(child), timeline.today()),
                        List.of(),
                        null,
                        null,
                        null,
                        other.facts(),
                        true,
                        false));
    }
}
