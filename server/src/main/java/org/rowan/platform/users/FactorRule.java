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
        return required ? SecondFactor.TO_SET_UP : SecondFactor.NOT_ASKED;
    }
}
