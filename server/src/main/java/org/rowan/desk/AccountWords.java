package org.rowan.desk;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Account;
import org.rowan.intake.Report;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkedAccount;

/** Puts a linked account into the words of the report that names it. */
final class AccountWords {
    private AccountWords() {}

    static CaseView.AccountView view(
            LinkedAccount account, Map<ReferralId, Report> reports, boolean itself) {
        Account stated = stated(account, reports.get(account.referral()));
        String service = stated == null ? null : stated.service();
        return new CaseView.AccountView(
                account.id().toString(),
                words(account.role().name()),
                service == null ? "" : service,
                stated == null ? "erased" : name(stated),
                account.person().toString(),
                account.referral().toString(),
                itself);
    }

    static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    /** Why a person awaits attention. */
    static String attention(String code) {
        return switch (code) {
            case "CONFLICT" -> "people's decisions contradict one another";
            case "TOO_LARGE" -> "more accounts than one person plausibly has";
            case "TOO_MANY_VALUES" ->
                    "more values of something exclusive than one person plausibly has";
            default -> words(code);
        };
    }

    private static @Nullable Account stated(LinkedAccount account, @Nullable Report report) {
        return report == null || account.index() >= report.accounts().size()
                ? null
                : report.accounts().get(account.index());
    }

    private static String name(Account account) {
        return Stream.of(
                        account.screenName(),
                        account.accountId(),
                        account.firstName(),
                        account.lastName())
                .filter(part -> part != null && !part.isBlank())
                .findFirst()
                .orElse("no name given");
    }
}
