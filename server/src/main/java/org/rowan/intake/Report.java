package org.rowan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a referral says, read into the words of the glossary; the form every later room works on.
 *
 * <p>Values stand here as they were sent. Nothing is corrected, converted or filled in: canonical
 * forms belong to {@code link}, findings to {@code match}. Race, disability and language fields of
 * a source document are never read into it.
 *
 * @param form the shape it arrived in
 * @param sender who reported: the platform or person that filed it
 * @param senderReference the sender's own number of the report, if it gave one
 * @param incident what is said to have happened
 * @param urgency how urgent the sender said it was
 * @param annotations the sender's annotations by their schema names, for example {@code sextortion}
 * @param accounts all accounts named, in document order; {@link Account#index()} is the position
 *     here
 * @param files all files named, in document order; {@link ReportedFile#index()} is the position
 *     here
 * @param contacts people to call back: never part of the identity graph
 * @param found identifiers found in free text, marked as such
 * @param texts free text as sent, by the field it stood in
 * @param priorReports numbers of earlier reports that the sender says are tied to this one
 * @param lawEnforcement the agency the sender already told, if any
 * @param remarks what was tolerated or could not be read while parsing, for a person to see
 */
public record Report(
        ReportForm form,
        Sender sender,
        @Nullable String senderReference,
        Incident incident,
        StatedUrgency urgency,
        List<String> annotations,
        List<Account> accounts,
        List<ReportedFile> files,
        List<Contact> contacts,
        List<FoundIdentifier> found,
        List<FreeText> texts,
        List<String> priorReports,
        @Nullable LawEnforcement lawEnforcement,
        List<String> remarks) {

    public Report {
        annotations = List.copyOf(annotations);
        accounts = List.copyOf(accounts);
        files = List.copyOf(files);
        contacts = List.copyOf(contacts);
        found = List.copyOf(found);
        texts = List.copyOf(texts);
        priorReports = List.copyOf(priorReports);
        remarks = List.copyOf(remarks);
    }
}
