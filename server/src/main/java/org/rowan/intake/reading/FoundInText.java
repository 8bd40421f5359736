package org.rowan.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.FoundIdentifier;
import org.rowan.intake.FreeText;

/**
 * Finds identifiers in free text: e-mail addresses, telephone numbers, handles, IP addresses, URLs
 * and cash tags; weaker evidence than a field of their own, and marked as such.
 *
 * <p>Linear in the text's length; texts beyond 256 Ki characters are searched up to there.
 */
public final class FoundInText {
    private static final int SEARCHED = 256 << 10;
    private static final int MOST = 200;

    private FoundInText() {}

    /**
     * What stands in the report's own texts and in the texts of its accounts, each once.
     *
     * <p>A find in an account's text belongs to that account; one in a text of the report belongs
     * to the only reported person, if there is just one, and otherwise to nobody.
     */
    public static List<FoundIdentifier> in(List<FreeText> texts, List<Account> accounts) {
        Set<FoundIdentifier> found = new LinkedHashSet<>();
        for (Account account : accounts) {
            String biography = account.biography();
            if (biography != null) {
                search(new FreeText("profileBio", biography), account.index(), found);
            }
            account.details().forEach(text -> search(text, account.index(), found));
        }
        int only = onlyReportedPerson(accounts);
        for (FreeText text : texts) {
            // What a company says about itself is about nobody who is reported.
            if (!text.field().startsWith("reporter/")) {
                search(text, only, found);
            }
        }
        return List.copyOf(found);
    }

    private static int onlyReportedPerson(List<Account> accounts) {
        List<Integer> reported = new ArrayList<>();
        for (Account account : accounts) {
            if (account.role() == AccountRole.REPORTED_PERSON) {
                reported.add(account.index());
            }
        }
        return reported.size() == 1 ? reported.getFirst() : -1;
    }

    private static void search(FreeText text, int account, Set<FoundIdentifier> found) {
        String searched =
                text.text().length() > SEARCHED ? text.text().substring(0, SEARCHED) : text.text();
        TextScan scan = new TextScan(searched);
        while (scan.next() && found.size() < MOST) {
            found.add(new FoundIdentifier(scan.kind(), scan.value(), text.field(), account));
        }
    }
}
