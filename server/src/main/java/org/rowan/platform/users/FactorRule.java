package org.rowan.platform.users;

/**
 * Whether everybody with a password needs a second factor, or only those who set one up.
 *
 * @param required of everybody
 */
record FactorRule(boolean required) {
    SecondFactor of(UserAccount account) {
        if (account.secondFactor()) {
            return SecondFactor.SET_UP;
        }
        // Whether the provider asks for more than a password is settled there.
        return required && !account.byProvider() ? SecondFactor.TO_SET_UP : SecondFactor.NOT_ASKED;
    }
}
