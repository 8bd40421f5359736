package org.rowan.assess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.ReferralOnFile.AccountOnFile;

/** What stated ages amount to; a claim is evidence with a source, never a switch. */
public final class Ages {
    private Ages() {}

    /**
     * The age of the person in the reported role, as a policy sees it.
     *
     * @param confirmed what a named person established: {@code adult}, {@code under-18}, or null
     */
    static String status(List<AccountOnFile> accounts, @Nullable String confirmed) {
        if (confirmed != null) {
            return confirmed.equals("under-18") ? "confirmed-under-18" : confirmed;
        }
        boolean young = false;
        boolean grown = false;
        boolean disputed = false;
        for (AccountOnFile account : accounts) {
            if (account.age() != null) {
                young |= account.age() < 18;
                grown |= account.age() >= 18;
            }
            disputed |= account.ageDisputed();
        }
        if (disputed || young && grown) {
            return "uncertain";
        }
        return young ? "claimed-under-18" : grown ? "adult" : "unknown";
    }

    /** The age band of a child, in the bands hotlines use. */
    public static String band(@Nullable Integer age) {
        if (age == null || age < 0 || age > 17) {
            return "unknown";
        }
        return age <= 2
                ? "0-2"
                : age <= 6
                        ? "3-6"
                        : age <= 10 ? "7-10" : age <= 13 ? "11-13" : age <= 15 ? "14-15" : "16-17";
    }
}
