package org.rowan.platform.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password123456!",
                "P@ssw0rd2026!!",
                "123456789012",
                "qwertyuiop12",
                "qwerty123456",
                "1q2w3e4r5t6y",
                "abcdefghijkl",
                "letmein-letmein",
                "WelcomeWelcome1",
                "Summer2026!Summer",
                "rowanrowanrowan",
                "abc12abc12abc12",
                "changeme-2026-11",
                "administrator1"
            })
    void whatGuessingProgramsTryFirstIsRefused(String password) {
        assertThat(PasswordRule.objection("kim", password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three unrelated words",
                "rowan tree by the door",
                "correct horse battery staple",
                "kettle.violet.harbour",
                "пять разных старых слов",
                "Tr0ub4dor&3-zebra"
            })
    void wordsThatHaveNothingToDoWithOneAnotherAreTaken(String password) {
        assertThat(PasswordRule.objection("kim", password)).isEmpty();
    }

    @Test
    void aOneTimePasswordIsAlwaysTaken() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 2_000; i++) {
            String once = PasswordRule.oneTime(random);
            assertThat(PasswordRule.objection("kim", once)).as(once).isEmpty();
        }
    }
}
