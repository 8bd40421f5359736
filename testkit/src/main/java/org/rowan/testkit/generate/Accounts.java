package org.rowan.testkit.generate;

import java.util.List;
import org.rowan.testkit.generate.report.Party;
import org.rowan.testkit.generate.world.Account;
import org.rowan.testkit.generate.world.Cast;
import org.rowan.testkit.generate.world.Person;

/** Notes for the truth which person is behind each account that a report shows. */
final class Accounts {
    private Accounts() {}

    static Truth.TrueAccount shown(Account account, Person person, Party party, Truth.Role role) {
        return new Truth.TrueAccount(
                account.service().host(),
                account.id(),
                role,
                person.id(),
                person.group(),
                party.espIdentifier() != null);
    }

    /** The parent's account, where the report ties one to the reported account. */
    static void parent(Cast cast, Party party, List<Truth.TrueAccount> shown) {
        if (!party.associated().isEmpty()) {
            Person parent = cast.others().get(0);
            Account account = parent.accounts().get(0);
            shown.add(
                    new Truth.TrueAccount(
                            account.service().host(),
                            account.id(),
                            Truth.Role.ASSOCIATED,
                            parent.id(),
                            parent.group(),
                            true));
        }
    }
}
