package org.rowan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rowan.platform.serve.Browser.leadsTo;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.platform.RowanTest;
import org.rowan.platform.serve.Browser;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that any room ever adds: who is not signed in does not pass, each page asks for a
 * role, and nothing is changed without the hidden token of a form.
 */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
class EveryDoorTest {
    private static final String PASSWORD = "three unrelated words";

    /** What everybody who is signed in, or nobody yet, must reach. */
    private static final Set<String> WITHOUT_A_ROLE =
            Set.of(
                    "/",
                    "/error",
                    "/desk/sign-in",
                    "/desk/code",
                    "/desk/password",
                    "/desk/second-factor",
                    "/desk/second-factor/another");

    /** Rooms whose doors admit programs by keys of their own, or are for the public. */
    private static final List<String> DOORS_OF_THEIR_OWN = List.of("/assets/", "/tell", "/api/");

    private final Users users;
    private final List<Address> addresses;

    @LocalServerPort private int port;

    EveryDoorTest(
            Users users,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.users = users;
        this.addresses =
                mappings.getHandlerMethods().entrySet().stream()
                        .flatMap(entry ->
                                entry.getKey().getPatternValues().stream()
                                        .flatMap(path ->
                                                methods(
                                                                entry.getKey()
                                                                        .getMethodsCondition()
                                                                        .getMethods())
                                                        .map(method ->
                                                                new Address(
                                                                        method,
                                                                        path,
                                                                        entry.getValue()))))
                        .filter(address -> !WITHOUT_A_ROLE.contains(address.path()))
                        .filter(address ->
                                DOORS_OF_THEIR_OWN.stream().noneMatch(address.path()::startsWith))
                        .sorted(Comparator.comparing(Address::path))
                        .toList();
    }

    private record Address(RequestMethod method, String path, HandlerMethod handler) {
        /** The path with numbers in the place of its variables. */
        String filled() {
            return path.replaceAll("\\{[^}]+}", "1");
        }

        boolean changes() {
            return method != RequestMethod.GET && method != RequestMethod.HEAD;
        }

        @Nullable String role() {
            PreAuthorize rule = handler.getMethodAnnotation(PreAuthorize.class);
            if (rule == null) {
                rule = handler.getBeanType().getAnnotation(PreAuthorize.class);
            }
            return rule == null ? null : rule.value();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A handler that names no method answers every one. */
    private static Stream<RequestMethod> methods(Set<RequestMethod> named) {
        return named.isEmpty() ? Stream.of(RequestMethod.values()) : named.stream();
    }

    @Test
    void everyAddressLiesInTheDeskAndAsksForARole() {
        assertThat(addresses).hasSizeGreaterThan(15);
        assertThat(addresses)
                .allSatisfy(address -> {
                    assertThat(address.path()).startsWith("/desk");
                    assertThat(address.role()).as(address.toString()).contains("Role(");
                });
    }

    @Test
    void whoIsNotSignedInGetsNothingAndChangesNothing() throws Exception {
        for (Address address : addresses) {
            HttpResponse<String> answer = send(new Browser(here()), address);
            assertThat(answer.statusCode()).as(address.toString()).isIn(302, 403);
            if (answer.statusCode() == 302) {
                assertThat(leadsTo(answer)).as(address.toString()).isEqualTo("/desk/sign-in");
            }
        }
    }

    @Test
    void aChangeWithoutTheHiddenTokenIsRefusedToEveryRole() throws Exception {
        Browser browser = signedIn("everything", Set.of(Role.values()));
        for (Address address : addresses) {
            if (address.changes()) {
                assertThat(send(browser, address).statusCode())
                        .as(address.toString())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void anAdministratorOfRowanReadsNoCasesByThatRoleAlone() throws Exception {
        Browser browser = signedIn("keeper", Set.of(Role.ADMINISTRATOR));
        for (Address address : addresses) {
            String role = String.valueOf(address.role());
            if (!role.contains("'ADMINISTRATOR'")) {
                HttpResponse<String> answer =
                        address.changes()
                                ? browser.submit(
                                        "/desk/password", address.filled(), Map.of("a", "b"))
                                : browser.open(address.filled());
                // A form that lacks a field is turned away before its sender's roles are asked for.
                assertThat(answer.statusCode()).as(address.toString()).isIn(400, 403);
                assertThat(address.changes() || answer.statusCode() == 403)
                        .as(address.toString())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ispws/../desk",
                "/ispws/%2e%2e/desk",
                "/ispws/..;/desk",
                "/ispws;x/status",
                "/%69spws/status",
                "/hma/../desk",
                "/hma/..%2fdesk",
                "//desk",
                "/desk/../actuator/env",
                "/desk%00",
                "/assets/../desk",
                "/assets/%2e%2e/application.properties",
                "/webjars/..%252f..%252fapplication.properties",
                "/actuator/env",
                "/actuator/heapdump"
            })
    void anAddressThatIsWrittenInAnOddWayOpensNothing(String path) throws Exception {
        assertThat(raw("GET " + path)).matches("HTTP/1.1 (400|401|403|404|302) .*");
    }

    @Test
    void aFormWithTheCharacterNoDatabaseTakesIsABadRequestAndNoFailure() throws Exception {
        Browser browser = signedIn("nuller", Set.of(Role.MANAGER));
        assertThat(
                        browser.submit(
                                        "/desk/password",
                                        "/desk/cases/C1/assign",
                                        Map.of("officer", "a\0b"))
                                .statusCode())
                .isEqualTo(400);
        assertThat(browser.open("/desk/find?id=%00").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(Browser browser, Address address) throws Exception {
        return browser.ask(
                browser.to(address.filled())
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(
                                address.method().name(),
                                address.changes()
                                        ? BodyPublishers.ofString("a=b")
                                        : BodyPublishers.noBody()));
    }

    private Browser signedIn(String name, Set<Role> roles) throws Exception {
        users.addWithPassword(name, roles, null, PASSWORD);
        Browser browser = new Browser(here());
        assertThat(leadsTo(browser.signIn(name, PASSWORD))).isEqualTo("/desk");
        return browser;
    }

    /** The first line of the answer to a request that no HTTP library would send. */
    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            (request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private String here() {
        return "http://127.0.0.1:" + port;
    }
}
