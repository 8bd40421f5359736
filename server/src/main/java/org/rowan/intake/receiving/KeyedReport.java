package org.rowan.intake.receiving;

import java.util.ArrayList;
import java.util.List;
import org.rowan.intake.Account;
import org.rowan.intake.AgeEvidence;
import org.rowan.intake.AgeSource;
import org.rowan.intake.ContactPoint;
import org.rowan.intake.FreeText;
import org.rowan.intake.Incident;
import org.rowan.intake.KeyedAccount;
import org.rowan.intake.KeyedEntry;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.Sender;
import org.rowan.intake.StatedTime;
import org.rowan.intake.StatedUrgency;
import org.rowan.intake.reading.FoundInText;

/** Reads what a person keyed in into the words of the glossary. */
public final class KeyedReport {
    private KeyedReport() {}

    /**
     * @param form how it came to be keyed: by a person or as a row of a table
     * @param files files that were kept with the document
     * @param remarks how it came to be keyed in
     */
    public static Report of(
            ReportForm form, KeyedEntry entry, List<ReportedFile> files, List<String> remarks) {
        List<Account> accounts = new ArrayList<>();
        entry.accounts().forEach(keyed -> accounts.add(account(accounts.size(), keyed)));
        List<FreeText> texts = List.of(new FreeText("said", entry.said()));
        String occurred = entry.occurred();
        return new Report(
                form,
                new Sender(entry.source(), null, null),
                entry.reference(),
                new Incident(
                        entry.type(),
                        entry.type().name(),
                        occurred == null ? null : StatedTime.read(occurred),
                        null,
                        List.of()),
                new StatedUrgency(entry.urgency() != null, entry.urgency(), null),
                List.of(),
                accounts,
                files,
                entry.contacts(),
                FoundInText.in(texts, accounts),
                texts,
                List.of(),
                null,
                remarks);
    }

    private static Account account(int index, KeyedAccount keyed) {
        return new Account(
                index,
                keyed.role(),
                keyed.service(),
                keyed.accountId(),
                keyed.screenName(),
                List.of(),
                keyed.urls(),
                null,
                keyed.firstName(),
                keyed.lastName(),
                points(keyed.emails()),
                points(keyed.phones()),
                List.of(),
                keyed.age() == null
                        ? List.of()
                        : List.of(new AgeEvidence(AgeSource.CLAIMED, keyed.age(), null, null)),
                keyed.ipEvents(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                keyed.notes() == null ? List.of() : List.of(new FreeText("notes", keyed.notes())),
                List.of());
    }

    private static List<ContactPoint> points(List<String> values) {
        return values.stream()
                .map(value -> new ContactPoint(value, null, null, null, null, null))
                .toList();
    }
}
