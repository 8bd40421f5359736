package org.rowan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rowan.platform.serve.Browser.leadsTo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanTest;
import org.rowan.platform.serve.Browser;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People whose organisation says who they are, while Rowan says what they may do. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class SignInByProviderTest {
    private static final String BY = "/desk/sign-in/by/provider";
    private static final InventedProvider PROVIDER = opened();

    private final Users users;
    private final ReceiveItems receive;

    @LocalServerPort private int port;

    SignInByProviderTest(Users users, ReceiveItems receive) {
        this.users = users;
        this.receive = receive;
    }

    @DynamicPropertySource
    static void theProvider(DynamicPropertyRegistry settings) throws IOException {
        Path secret =
                Files.createTempFile(Files.createDirectories(Path.of("target")), "oidc", ".secret");
        Files.writeString(secret, InventedProvider.SECRET + "\n");
        settings.add("rowan.sign-in.oidc.issuer", PROVIDER::issuer);
        settings.add("rowan.sign-in.oidc.client-id", () -> InventedProvider.CLIENT);
        settings.add("rowan.sign-in.oidc.client-secret", () -> "file:" + secret);
        settings.add("rowan.sign-in.oidc.name", () -> "Example Police account");
    }

    private static InventedProvider opened() {
        try {
            return new InventedProvider();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @AfterAll
    static void closeTheProvider() {
        PROVIDER.close();
    }

    @BeforeEach
    void nothingIsTwisted() {
        PROVIDER.twist = UnaryOperator.identity();
        PROVIDER.inTrouble = false;
        PROVIDER.requests.clear();
    }

    @Test
    void whoHasARoleHereIsInWithItAndEndsLikeAnybodyElse(CapturedOutput output) throws Exception {
        users.addByProvider("noor", Set.of(Role.TRIAGE), "north", "subject-of-noor");
        Browser browser = browser();
        assertThat(browser.open("/desk/sign-in").body())
                .contains("Sign in with Example Police account");
        assertThat(leadsTo(browser.open("/desk/needs-a-person"))).isEqualTo("/desk/sign-in");
        assertThat(leadsTo(signIn(browser, "subject-of-noor")))
                .as("what was asked for first")
                .startsWith("/desk/needs-a-person");
        assertThat(browser.open("/desk").body()).contains("noor");
        assertThat(browser.open("/desk/manager").statusCode()).isEqualTo(403);
        assertThat(browser.open("/desk/password").body())
                .contains("holds no password of yours")
                .doesNotContain("New password");

        Map<String, String> asked = PROVIDER.requests.getFirst();
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainKey("prompt");

        users.disable("noor");
        assertThat(leadsTo(browser.open("/desk"))).isEqualTo("/desk/sign-in?ended");
        users.reopen("noor");
        assertThat(leadsTo(signIn(browser, "subject-of-noor"))).isEqualTo("/desk");
        HttpResponse<String> out = browser.submit("/desk", "/desk/sign-out", Map.of());
        assertThat(leadsTo(out)).isEqualTo("/desk/sign-in?out");
        assertThat(leadsTo(browser.open("/desk"))).isEqualTo("/desk/sign-in");
        assertThat(output).doesNotContain("subject-of-noor");
    }

    @Test
    void whoHasNoneIsToldWhatToTellAnAdministrator(CapturedOutput output) throws Exception {
        Browser browser = browser();
        assertThat(leadsTo(signIn(browser, "a-stranger"))).isEqualTo("/desk/sign-in?unconfirmed");
        assertThat(browser.open("/desk/sign-in?unconfirmed").body())
                .contains("nobody has given you a role here", "a-stranger");
        assertThat(leadsTo(browser.open("/desk"))).isEqualTo("/desk/sign-in");
        users.addByProvider("gone", Set.of(Role.TRIAGE), null, "subject-of-gone");
        users.disable("gone");
        assertThat(leadsTo(signIn(browser, "subject-of-gone")))
                .isEqualTo("/desk/sign-in?unconfirmed");
        assertThat(output).doesNotContain("a-stranger").doesNotContain("subject-of-gone");
    }

    @Test
    void aTokenThatIsNotForThisSignInOpensNothing() throws Exception {
        users.addByProvider("mara", Set.of(Role.TRIAGE), null, "subject-of-mara");
        Map<String, Map<String, Object>> twists =
                Map.of(
                        "another sign-in's nonce", Map.of("nonce", "another"),
                        "another client's", Map.of("aud", "another"),
                        "another issuer's", Map.of("iss", "https://other.example"),
                        "an old one",
                                Map.of(
                                        "iat", Instant.now().getEpochSecond() - 7200,
                                        "exp", Instant.now().getEpochSecond() - 3600));
        for (Map.Entry<String, Map<String, Object>> twist : twists.entrySet()) {
            PROVIDER.twist =
                    claims -> {
                        Map<String, Object> other = new HashMap<>(claims);
                        other.putAll(twist.getValue());
                        return other;
                    };
            Browser browser = browser();
            assertThat(leadsTo(signIn(browser, "subject-of-mara")))
                    .as(twist.getKey())
                    .isEqualTo("/desk/sign-in?unconfirmed");
            assertThat(leadsTo(browser.open("/desk"))).isEqualTo("/desk/sign-in");
        }
        PROVIDER.twist = UnaryOperator.identity();
        var own = PROVIDER.signedBy;
        PROVIDER.signedBy = InventedProvider.drawn();
        try {
            assertThat(leadsTo(signIn(browser(), "subject-of-mara")))
                    .as("signed by somebody else")
                    .isEqualTo("/desk/sign-in?unconfirmed");
        } finally {
            PROVIDER.signedBy = own;
        }
        assertThat(leadsTo(signIn(browser(), "subject-of-mara"))).isEqualTo("/desk");
    }

    @Test
    void anAnswerToAnotherBrowsersQuestionOpensNothing() throws Exception {
        users.addByProvider("lena", Set.of(Role.TRIAGE), null, "subject-of-lena");
        PROVIDER.person = "subject-of-lena";
        String back = atTheProvider(browser());
        Browser other = browser();
        other.open("/desk/sign-in");
        assertThat(leadsTo(other.open(back))).isEqualTo("/desk/sign-in?unconfirmed");
        assertThat(leadsTo(other.open("/desk"))).isEqualTo("/desk/sign-in");
    }

    @Test
    void aProviderThatIsAwayIsSaidToBeAway() throws Exception {
        users.addByProvider("otto", Set.of(Role.TRIAGE), null, "subject-of-otto");
        PROVIDER.inTrouble = true;
        Browser browser = browser();
        assertThat(leadsTo(signIn(browser, "subject-of-otto"))).isEqualTo("/desk/sign-in?away");
        assertThat(browser.open("/desk/sign-in?away").body())
                .contains("Example Police account", "does not answer");
        PROVIDER.inTrouble = false;
        assertThat(leadsTo(signIn(browser, "subject-of-otto"))).isEqualTo("/desk");
    }

    @Test
    void nobodyPutsAPasswordInThePlaceOfTheProvider() throws Exception {
        users.addByProvider("petra", Set.of(Role.TRIAGE), null, "subject-of-petra");
        assertThat(leadsTo(browser().signIn("petra", ""))).isEqualTo("/desk/sign-in?refused");
        assertThat(leadsTo(browser().signIn("petra", "three unrelated words")))
                .isEqualTo("/desk/sign-in?refused");
        assertThatThrownBy(() -> users.renew("petra"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("no password here");
        assertThatThrownBy(() ->
                        users.addByProvider("twin", Set.of(Role.TRIAGE), null, "subject-of-petra"))
                .isInstanceOf(UnusableInput.class);
        assertThat(users.confirm("petra", "")).isFalse();
    }

    @Test
    void whoErasesProvesThemselvesToTheProviderAgain() throws Exception {
        users.addByProvider("vera", Set.of(Role.MANAGER), null, "subject-of-vera");
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(
                "letter.txt",
                new ByteArrayInputStream("About the weather".getBytes(StandardCharsets.UTF_8)),
                "upload",
                "robin",
                items::add);
        Map<String, String> ask =
                Map.of("referral", items.getFirst().referral().toString(), "reason", "order-12");
        Browser browser = browser();
        PROVIDER.twist =
                claims -> {
                    Map<String, Object> earlier = new HashMap<>(claims);
                    earlier.put("auth_time", Instant.now().getEpochSecond() - 3600);
                    return earlier;
                };
        signIn(browser, "subject-of-vera");
        browser.submit("/desk/keeping", "/desk/keeping/erasures", ask);
        assertThat(browser.open("/desk/keeping").body())
                .contains("you signed in too long ago", "Prove again who you are")
                .doesNotContain("type=\"password\"");

        PROVIDER.twist = UnaryOperator.identity();
        assertThat(leadsTo(signIn(browser, "subject-of-vera", BY + "?again=yes")))
                .isEqualTo("/desk");
        assertThat(PROVIDER.requests.getLast())
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0");
        browser.submit("/desk/keeping", "/desk/keeping/erasures", ask);
        assertThat(browser.open("/desk/keeping").body()).contains("Asked for.");
    }

    @Test
    void aProviderThatIsReachedInTheClearIsRefused() {
        MockEnvironment settings =
                new MockEnvironment()
                        .withProperty("rowan.sign-in.oidc.issuer", "http://192.0.2.1/realm")
                        .withProperty("rowan.sign-in.oidc.client-id", "rowan");
        assertThatThrownBy(() -> new SignInProvider(settings))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("in the clear");
    }

    private HttpResponse<String> signIn(Browser browser, String person) throws Exception {
        return signIn(browser, person, BY);
    }

    /** Goes to the provider, which sends the browser back. */
    private HttpResponse<String> signIn(Browser browser, String person, String by)
            throws Exception {
        PROVIDER.person = person;
        return browser.open(atTheProvider(browser, by));
    }

    private String atTheProvider(Browser browser) throws Exception {
        return atTheProvider(browser, BY);
    }

    /** Where the provider sends the browser. */
    private String atTheProvider(Browser browser, String by) throws Exception {
        String there = browser.open(by).headers().firstValue("Location").orElseThrow();
        assertThat(there).startsWith(PROVIDER.issuer() + "/authorize?");
        URI question = URI.create(there);
        Browser provider = new Browser(PROVIDER.issuer());
        return leadsTo(provider.open(question.getRawPath() + "?" + question.getRawQuery()));
    }

    private Browser browser() {
        return new Browser("http://localhost:" + port);
    }
}
