package org.rowan.intake.cybertipline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.AccountState;
import org.rowan.intake.AgeEvidence;
import org.rowan.intake.AgeSource;
import org.rowan.intake.FreeText;

/** Reads the accounts of a report in document order, each associated account after its owner. */
final class AccountsFromXml {
    private static final List<String> DETAILS =
            List.of(
                    "vehicleDescription",
                    "schoolName",
                    "allEmailsReported",
                    "middleName",
                    "additionalInfo");

    private final List<Account> accounts = new ArrayList<>();

    static List<Account> read(Element report) {
        AccountsFromXml reading = new AccountsFromXml();
        for (Element child : report.children()) {
            switch (child.name()) {
                case "personOrUserReported" -> reading.party(child, AccountRole.REPORTED_PERSON);
                case "intendedRecipient" -> reading.party(child, AccountRole.INTENDED_RECIPIENT);
                case "victim" -> reading.party(child, AccountRole.CHILD);
                default -> {
                    // Reporters and officers are contacts, not accounts.
                }
            }
        }
        return reading.accounts;
    }

    private void party(Element party, AccountRole role) {
        Element person = party.first(party.name() + "Person");
        int index = accounts.size();
        accounts.add(account(party, person == null ? party : person, role, null, null));
        for (Element tied : party.all("associatedAccount")) {
            String type = tied.attribute("type");
            String tie = type == null ? tied.attribute("accountType") : type;
            accounts.add(account(tied, tied, AccountRole.ASSOCIATED, index, tie));
        }
    }

    /**
     * @param at the element that describes the account
     * @param person the element that describes the human; the same one for an associated account
     */
    private Account account(
            Element at,
            Element person,
            AccountRole role,
            @Nullable Integer tiedTo,
            @Nullable String tie) {
        String service = at.valueOf("espService");
        List<String> priors = new ArrayList<>(at.valuesOf("priorCTReports"));
        priors.addAll(at.valuesOf("priorCTReport"));
        return new Account(
                accounts.size(),
                role,
                service == null ? at.valueOf("platform") : service,
                at.valueOf("espIdentifier"),
                at.valueOf("screenName"),
                at.valuesOf("displayName"),
                at.valuesOf("profileUrl"),
                at.valueOf("profileBio"),
                person.valueOf("firstName"),
                person.valueOf("lastName"),
                Parts.points(person.all("email")),
                Parts.points(person.all("phone")),
                Parts.addresses(person.all("address")),
                ages(person),
                Parts.ipEvents(at),
                Parts.devices(at),
                at.valuesOf("groupIdentifier"),
                Parts.locations(at),
                Parts.stated(at.valueOf("compromisedAccount")),
                Parts.stated(at.valueOf("thirdPartyUserReported")),
                state(at),
                tiedTo,
                tie,
                details(at),
                priors);
    }

    private static List<AgeEvidence> ages(Element person) {
        String age = person.valueOf("age");
        String years = age == null ? person.valueOf("approximateAge") : age;
        String birth = person.valueOf("dateOfBirth");
        Boolean discrepancy = Parts.stated(person.valueOf("ageAssertionDiscrepancy"));
        if (years == null && birth == null && discrepancy == null) {
            return List.of();
        }
        return List.of(new AgeEvidence(AgeSource.CLAIMED, Parts.number(years), birth, discrepancy));
    }

    private static @Nullable AccountState state(Element at) {
        Element temporarily = at.first("accountTemporarilyDisabled");
        Element permanently = at.first("accountPermanentlyDisabled");
        Element dated = permanently == null ? temporarily : permanently;
        if (dated == null) {
            return null;
        }
        return new AccountState(
                temporarily == null ? null : Parts.stated(temporarily.value()),
                permanently == null ? null : Parts.stated(permanently.value()),
                Parts.time(dated.attribute("disabledDate")),
                Parts.stated(dated.attribute("userNotified")),
                Parts.time(dated.attribute("userNotifiedDate")),
                temporarily == null ? null : Parts.time(temporarily.attribute("reenabledDate")));
    }

    private static List<FreeText> details(Element at) {
        List<FreeText> details = new ArrayList<>();
        for (Element child : at.children()) {
            String value = DETAILS.contains(child.name()) ? child.value() : null;
            if (value != null) {
                details.add(new FreeText(child.name(), value));
            }
        }
        if (at.first("espService") != null && at.valueOf("platform") != null) {
            details.add(new FreeText("platform", at.valuesOf("platform").getFirst()));
        }
        return details;
    }
}
