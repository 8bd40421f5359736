package org.rowan.bench.truth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.testkit.generate.Truth;
import org.rowan.testkit.generate.world.NameGroup;
import org.rowan.testkit.generate.world.Trap;

/**
 * Who is really behind one observed account.
 *
 * @param human the person's identifier in the truth
 * @param group the form of the person's name
 * @param account the account, unique over all services
 * @param trap the trap the referral belongs to, or null
 * @param referral its index
 */
record TrueHuman(
        String human, NameGroup group, String account, @Nullable Trap trap, long referral) {

    /**
     * The humans of a report's accounts, in the order of the accounts: by account id where it is
     * shown, else in the order of their role.
     */
    static List<TrueHuman> of(List<Account> accounts, Truth truth) {
        List<Truth.TrueAccount> left = new ArrayList<>(truth.accounts());
        List<TrueHuman> humans = new ArrayList<>();
        for (Account account : accounts) {
            Truth.TrueAccount found =
                    left.stream()
                            .filter(one -> isIt(one, account))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "the truth of referral %d does not know account %d"
                                                    .formatted(truth.index(), account.index())));
            left.remove(found);
            humans.add(
                    new TrueHuman(
                            found.person(),
                            found.group(),
                            found.service() + "/" + found.account(),
                            truth.trap(),
                            truth.index()));
        }
        return humans;
    }

    private static boolean isIt(Truth.TrueAccount one, Account account) {
        return one.role() == role(account.role())
                && (account.accountId() == null
                        ? !one.identifierShown()
                        : one.identifierShown() && one.account().equals(account.accountId()));
    }

    private static Truth.Role role(AccountRole role) {
        return switch (role) {
            case REPORTED_PERSON -> Truth.Role.REPORTED;
            case INTENDED_RECIPIENT -> Truth.Role.RECIPIENT;
            case CHILD -> Truth.Role.VICTIM;
            case ASSOCIATED, REPORTER -> Truth.Role.ASSOCIATED;
        };
    }
}
