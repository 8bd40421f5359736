package org.rowan.link;

import java.util.Locale;
import org.rowan.kernel.UnusableInput;

/** What a person's word about two accounts covers. */
public enum DecisionScope {
    /** These two accounts; what follows for others is left to the evidence. */
    ACCOUNTS,
    /**
     * Every account that is believed one with either of them at that moment; accounts that come
     * later are left to the evidence.
     */
    PERSONS;

    /** The word for it in forms and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The scope of that word.
     *
     * @throws UnusableInput when there is none
     */
    public static DecisionScope of(String code) {
        for (DecisionScope scope : values()) {
            if (scope.code().equals(code)) {
                return scope;
            }
        }
        throw new UnusableInput(
                "what the decision covers is missing",
                "scope",
                "accounts for these two accounts, persons for all that are believed one with them");
    }
}
