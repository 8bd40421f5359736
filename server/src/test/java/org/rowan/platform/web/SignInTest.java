package org.rowan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rowan.platform.serve.Browser.leadsTo;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rowan.platform.RowanTest;
import org.rowan.platform.serve.Browser;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RowanTest(http = WebEnvironment.RANDOM_PORT)
class SignInTest {
    private static final String PASSWORD = "three unrelated words";

    private final Users users;
    private final JdbcClient database;

    @LocalServerPort private int port;

    SignInTest(Users users, JdbcClient database) {
        this.users = users;
        this.database = database;
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheSignInPage() throws Exception {
        assertThat(leadsTo(browser().open("/desk"))).isEqualTo("/desk/sign-in");
        assertThat(browser().open("/desk/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void aOneTimePasswordLeadsToThePageThatChangesItAndNowhereElse() throws Exception {
        String once = users.add("newcomer", Set.of(Role.TRIAGE), "north");
        Browser browser = browser();
        browser.signIn("Newcomer", once);
        assertThat(leadsTo(browser.open("/desk"))).isEqualTo("/desk/password");

        assertThat(change(browser, once, "short").statusCode()).isEqualTo(422);
        assertThat(change(browser, once, "my name is newcomer").body())
                .contains("may not hold the name");
        assertThat(leadsTo(change(browser, once, PASSWORD))).isEqualTo("/desk/sign-in?ended");

        assertThat(leadsTo(browser.signIn("newcomer", once))).isEqualTo("/desk/sign-in?refused");
        assertThat(leadsTo(browser.signIn("newcomer", PASSWORD))).isEqualTo("/desk");
        assertThat(browser.open("/desk/password").statusCode()).isEqualTo(200);
    }

    @Test
    void fiveWrongPasswordsLockAnAccountUntilTheTimeIsOver() throws Exception {
        users.addWithPassword("locked", Set.of(Role.TRIAGE), null, PASSWORD);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(leadsTo(browser().signIn("locked", "a wrong password")))
                    .isEqualTo("/desk/sign-in?refused");
        }
        assertThat(leadsTo(browser().signIn("locked", PASSWORD)))
                .isEqualTo("/desk/sign-in?refused");
        database.sql(
                        "update platform.user_account set locked_until = now() - interval '1 second' where name = 'locked'")
                .update();
        assertThat(leadsTo(browser().signIn("locked", PASSWORD))).isEqualTo("/desk");
    }

    @Test
    void aSessionEndsWhenItsAccountIsDisabled() throws Exception {
        users.addWithPassword("leaver", Set.of(Role.TRIAGE), null, PASSWORD);
        Browser browser = browser();
        browser.signIn("leaver", PASSWORD);
        assertThat(browser.open("/desk/password").statusCode()).isEqualTo(200);
        users.disable("leaver");
        assertThat(leadsTo(browser.open("/desk/password"))).isEqualTo("/desk/sign-in?ended");
        assertThat(leadsTo(browser.signIn("leaver", PASSWORD))).isEqualTo("/desk/sign-in?refused");
    }

    @Test
    void aFormWithoutItsHiddenTokenIsRefused() throws Exception {
        users.addWithPassword("careful", Set.of(Role.TRIAGE), null, PASSWORD);
        Browser browser = browser();
        browser.signIn("careful", PASSWORD);
        HttpResponse<String> answer =
                browser.ask(
                        browser.to("/desk/password")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("present=a&wanted=b&again=b")));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        String cookie =
                browser().open("/desk/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Domain");
    }

    @Test
    void everyAnswerCarriesTheStrictHeadersEvenAnError() throws Exception {
        for (String path :
                new String[] {
                    "/desk/sign-in", "/nowhere", "/assets/desk.css", "/actuator/health"
                }) {
            HttpResponse<String> answer = browser().open(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
        }
        assertThat(browser().open("/desk/sign-in").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void whatNoRoomClaimsIsNotFoundForPeopleAndForPrograms() throws Exception {
        HttpResponse<String> page = browser().open("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("Page not found")
                .doesNotContain("Exception")
                .doesNotContain("org.");

        HttpResponse<String> problem = browser().ask(browser().to("/nowhere/at-all"));
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(problem.body()).contains("\"status\":404").doesNotContain("Exception");
    }

    @Test
    void aBodyLongerThanAFormIsTurnedAwayHoweverItIsSent() throws Exception {
        byte[] tooLong = new byte[(1 << 20) + 1];
        HttpResponse<String> stated =
                browser()
                        .ask(
                                browser()
                                        .to("/desk/sign-in")
                                        .POST(BodyPublishers.ofByteArray(tooLong)));
        assertThat(stated.statusCode()).isEqualTo(413);
    }

    @Test
    void healthIsOpenAndFiguresAreForThisMachine() throws Exception {
        assertThat(browser().ask(browser().to("/actuator/health")).body())
                .contains("\"status\":\"UP\"");
        assertThat(browser().ask(browser().to("/actuator/prometheus")).body())
                .contains("jvm_memory_used_bytes");
        assertThat(browser().open("/actuator/env").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> change(Browser browser, String present, String wanted)
            throws IOException, InterruptedException {
        return browser.submit(
                "/desk/password", Map.of("present", present, "wanted", wanted, "again", wanted));
    }

    private Browser browser() {
        return new Browser("http://localhost:" + port);
    }
}
