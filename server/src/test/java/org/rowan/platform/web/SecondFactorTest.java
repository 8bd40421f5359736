package org.rowan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rowan.platform.serve.Browser.leadsTo;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rowan.platform.RowanTest;
import org.rowan.platform.serve.Browser;
import org.rowan.platform.users.AuthenticatorApp;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.SecondFactors;
import org.rowan.platform.users.Users;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a password alone opens nothing, as it is but in a demonstration. */
@RowanTest(http = WebEnvironment.RANDOM_PORT, properties = "rowan.sign-in.second-factor=required")
class SecondFactorTest {
    private static final String PASSWORD = "three unrelated words";
    private static final Pattern RECOVERY = Pattern.compile(">([a-z2-9]{5}(?:-[a-z2-9]{5}){2})<");

    private final Users users;
    private final SecondFactors factors;
    private final JdbcClient database;

    @LocalServerPort private int port;

    SecondFactorTest(Users users, SecondFactors factors, JdbcClient database) {
        this.users = users;
        this.factors = factors;
        this.database = database;
    }

    /** Somebody who has set up an app. */
    private record Person(
            String name, Browser browser, AuthenticatorApp app, List<String> recovery) {}

    @Test
    void aNewcomerChangesThePasswordThenSetsUpAnAppAndIsIn() throws Exception {
        String once = users.add("newcomer", Set.of(Role.TRIAGE), null);
        Browser browser = browser();
        browser.signIn("newcomer", once);
        assertThat(leadsTo(browser.open("/desk"))).isEqualTo("/desk/password");
        browser.submit(
                "/desk/password", Map.of("present", once, "wanted", PASSWORD, "again", PASSWORD));

        assertThat(leadsTo(browser.signIn("newcomer", PASSWORD))).isEqualTo("/desk/second-factor");
        assertThat(leadsTo(browser.open("/desk"))).isEqualTo("/desk/second-factor");
        assertThat(leadsTo(browser.open("/desk/needs-a-person"))).isEqualTo("/desk/second-factor");
        String page = browser.open("/desk/second-factor").body();
        AuthenticatorApp app = AuthenticatorApp.reading(page);
        assertThat(browser.open("/desk/second-factor").body())
                .as("the same key, however often it is looked at")
                .contains(page.replaceFirst("(?s).*secret=([A-Z2-7]+).*", "$1"));

        assertThat(setUp(browser, app.wrongCode()).statusCode()).isEqualTo(422);
        assertThat(setUp(browser, app.code()).body()).contains("Keep these recovery codes");
        assertThat(browser.open("/desk").statusCode()).isEqualTo(200);
        assertThat(verbs("newcomer"))
                .containsExactly(
                        "gave-password",
                        "changed-password",
                        "gave-password",
                        "set-up-second-factor",
                        "signed-in");
    }

    @Test
    void afterThePasswordNothingOpensWithoutTheCodeAndThenWhatWasAskedFor() throws Exception {
        Person kim = person("kim");
        Browser browser = browser();
        assertThat(leadsTo(browser.open("/desk/needs-a-person"))).isEqualTo("/desk/sign-in");
        assertThat(leadsTo(browser.signIn("kim", PASSWORD))).isEqualTo("/desk/code");
        for (String path : List.of("/desk", "/desk/password", "/desk/second-factor")) {
            assertThat(leadsTo(browser.open(path))).as(path).isEqualTo("/desk/code");
        }
        assertThat(
                        leadsTo(
                                browser.submit(
                                        "/desk/code",
                                        "/desk/password",
                                        Map.of(
                                                "present", PASSWORD,
                                                "wanted", "four other words here",
                                                "again", "four other words here"))))
                .isEqualTo("/desk/code");
        String before = cookie(browser.open("/desk/code"));
        HttpResponse<String> in = code(browser, kim.app().code());
        assertThat(leadsTo(in)).startsWith("/desk");
        assertThat(cookie(in)).as("another session").isNotEqualTo(before).isNotEmpty();
        assertThat(browser.open("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeThatWasUsedIsRefusedAndARecoveryCodeOpensOnce() throws Exception {
        Person sam = person("sam");
        String used = sam.app().code();
        assertThat(leadsTo(code(afterPassword("sam"), used))).isEqualTo("/desk");
        assertThat(leadsTo(code(afterPassword("sam"), used))).isEqualTo("/desk/code?refused");

        assertThat(sam.recovery()).hasSize(10).doesNotHaveDuplicates();
        String recovery = sam.recovery().getFirst();
        assertThat(leadsTo(code(afterPassword("sam"), recovery.toUpperCase(Locale.ROOT))))
                .isEqualTo("/desk");
        assertThat(leadsTo(code(afterPassword("sam"), recovery))).isEqualTo("/desk/code?refused");
        assertThat(factors.find("sam").orElseThrow().recoveryCodes()).isEqualTo(9);
        assertThat(verbs("sam")).contains("used-recovery-code", "gave-wrong-code");
        assertThat(leadsTo(code(afterPassword("sam"), person("nell").recovery().getFirst())))
                .as("somebody else's recovery code")
                .isEqualTo("/desk/code?refused");
    }

    @Test
    void wrongCodesAndWrongPasswordsLockTogetherAndARightPasswordDoesNotSetThemBack()
            throws Exception {
        Person lee = person("lee");
        for (int attempt = 0; attempt < 4; attempt++) {
            code(afterPassword("lee"), lee.app().wrongCode());
        }
        browser().signIn("lee", "a wrong password");
        assertThat(leadsTo(browser().signIn("lee", PASSWORD))).isEqualTo("/desk/sign-in?refused");
    }

    @Test
    void aSessionWithoutTheCodeIsLockedOutLikeAnybodyElse() throws Exception {
        Person ash = person("ash");
        Browser waiting = afterPassword("ash");
        for (int attempt = 0; attempt < 5; attempt++) {
            code(waiting, ash.app().wrongCode());
        }
        assertThat(leadsTo(code(waiting, ash.app().code()))).isEqualTo("/desk/code?refused");
    }

    @Test
    void anAdministratorTakesALostFactorAwayAndEverySessionEnds() throws Exception {
        Person max = person("max");
        assertThat(max.browser().open("/desk").statusCode()).isEqualTo(200);
        factors.reset("max");
        assertThat(leadsTo(max.browser().open("/desk"))).isEqualTo("/desk/sign-in?ended");
        Browser again = browser();
        assertThat(leadsTo(again.signIn("max", PASSWORD))).isEqualTo("/desk/second-factor");
        assertThat(AuthenticatorApp.reading(again.open("/desk/second-factor").body()).code())
                .hasSize(6);
    }

    @Test
    void aNewOneTimePasswordAloneDoesNotGoRoundTheFactor() throws Exception {
        Person eve = person("eve");
        String once = users.renew("eve");
        Browser browser = browser();
        assertThat(leadsTo(browser.signIn("eve", once))).isEqualTo("/desk/code");
        assertThat(leadsTo(browser.open("/desk/password"))).isEqualTo("/desk/code");
        code(browser, eve.app().code());
        assertThat(leadsTo(browser.open("/desk"))).isEqualTo("/desk/password");
        assertThat(browser.open("/desk/password").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherAppIsSetUpOnlyByWhoHasTheFirst() throws Exception {
        Person joe = person("joe");
        assertThat(joe.browser().open("/desk/second-factor").body())
                .contains("Recovery codes left")
                .doesNotContain("otpauth:");
        assertThat(another(joe.browser(), joe.app().wrongCode()).statusCode()).isEqualTo(422);
        another(joe.browser(), joe.recovery().getFirst());
        AuthenticatorApp next =
                AuthenticatorApp.reading(joe.browser().open("/desk/second-factor").body());
        assertThat(setUp(joe.browser(), next.code()).body()).contains("Keep these recovery codes");
        assertThat(joe.browser().open("/desk").statusCode()).isEqualTo(200);
        assertThat(leadsTo(code(afterPassword("joe"), joe.app().code())))
                .isEqualTo("/desk/code?refused");
        assertThat(leadsTo(code(afterPassword("joe"), joe.recovery().getLast())))
                .isEqualTo("/desk/code?refused");
        assertThat(leadsTo(code(afterPassword("joe"), next.code()))).isEqualTo("/desk");
    }

    @Test
    void neitherSecretsNorRecoveryCodesLieReadableInTheDatabase() throws Exception {
        Person ann = person("ann");
        assertThat(
                        database.sql(
                                        "select count(*) from platform.second_factor where position(:secret in secret) > 0")
                                .param("secret", ann.app().secret())
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(
                        database.sql(
                                        "select count(*) from platform.recovery_code where digest = sha256(:code) or digest = :code")
                                .param(
                                        "code",
                                        ann.recovery()
                                                .getFirst()
                                                .getBytes(StandardCharsets.US_ASCII))
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private Person person(String name) throws Exception {
        users.addWithPassword(name, Set.of(Role.TRIAGE, Role.MANAGER), null, PASSWORD);
        Browser browser = browser();
        assertThat(leadsTo(browser.signIn(name, PASSWORD))).isEqualTo("/desk/second-factor");
        AuthenticatorApp app = AuthenticatorApp.reading(browser.open("/desk/second-factor").body());
        List<String> recovery =
                RECOVERY.matcher(setUp(browser, app.code()).body())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
        return new Person(name, browser, app, recovery);
    }

    private Browser afterPassword(String name) throws Exception {
        Browser browser = browser();
        assertThat(leadsTo(browser.signIn(name, PASSWORD))).isEqualTo("/desk/code");
        return browser;
    }

    private static HttpResponse<String> code(Browser browser, String code)
            throws IOException, InterruptedException {
        return browser.submit("/desk/code", Map.of("code", code));
    }

    private static HttpResponse<String> setUp(Browser browser, String code)
            throws IOException, InterruptedException {
        return browser.submit("/desk/second-factor", Map.of("password", PASSWORD, "code", code));
    }

    private static HttpResponse<String> another(Browser browser, String code)
            throws IOException, InterruptedException {
        return browser.submit(
                "/desk/second-factor",
                "/desk/second-factor/another",
                Map.of("password", PASSWORD, "code", code));
    }

    private static String cookie(HttpResponse<String> answer) {
        return String.join(";", answer.headers().allValues("Set-Cookie"));
    }

    private List<@Nullable String> verbs(String name) {
        return database.sql(
                        "select verb from audit.entry where kind = 'user' and who = :name order by id")
                .param("name", name)
                .query(String.class)
                .list();
    }

    private Browser browser() {
        return new Browser("http://localhost:" + port);
    }
}
