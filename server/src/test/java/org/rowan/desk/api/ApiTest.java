package org.rowan.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.assess.InventedCases;
import org.rowan.desk.ApiClients;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.intake.SummaryPart;
import org.rowan.kernel.CaseId;
import org.rowan.outcome.OutcomeCode;
import org.rowan.outcome.Outcomes;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.testkit.samples.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs read what the desk shows: by key, in roles, on record, and as described. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Outcomes outcomes;
    @Autowired private List<SummaryPart> parts;
    @Autowired private ApiClients clients;
    @Autowired private JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ReceivedItem> items = new ArrayList<>();
    private String key = "";

    @BeforeAll
    void referralsHaveArrivedAndTheLineHasWorked() throws Exception {
        for (Sample sample : List.of(Sample.CYBERTIP_MAXIMAL, Sample.REPORT_MAXIMAL)) {
            receive.receive(
                    sample.file(),
                    new ByteArrayInputStream(sample.bytes()),
                    "upload",
                    "robin",
                    items::add);
        }
        line.drain(stages);
        key = clients.add("board", Set.of("auditor"));
    }

    @Test
    void aKeyThatWorksIsNeededAndTheAnswerSaysHowToGetOne() throws Exception {
        String ended = clients.add("ended", Set.of("triage"));
        clients.disable("ended");
        for (String bad :
                new String[] {null, "", "board", "board.wrong", "nobody.x", ended, key + "x"}) {
            HttpResponse<String> refused = get("/api/v1/queue", bad);
            assertThat(refused.statusCode()).as(String.valueOf(bad)).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(problem(refused).get("try").asString()).contains("api-key add");
        }
        assertThat(get("/api/v1/queue", key).statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyWithARoleThatReadsNoCasesReadsNone() throws Exception {
        String keeper = clients.add("keeper", Set.of("administrator"));
        for (String path : paths()) {
            HttpResponse<String> refused = get(path, keeper);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(problem(refused).get("detail").asString()).contains("roles of this key");
        }
    }

    @Test
    void aProgramThatOverseesNothingReadsTheQueueAndOpensNoCase() throws Exception {
        String screen = clients.add("screen", Set.of("triage"));
        for (String path : paths()) {
            assertThat(get(path, screen).statusCode())
                    .as(path)
                    .isEqualTo(path.startsWith("/api/v1/queue") ? 200 : 403);
        }
    }

    @Test
    void programsOfPeopleWhoDecideGetNoAdviceOnWhatIsDecidedBlind() throws Exception {
        InventedCases invented = new InventedCases("api-blind");
        for (int i = 0; i < 40; i++) {
            invented.person("Chatterbox Example", "");
        }
        invented.bring(receive);
        line.drain(stages);
        String screen = clients.add("triage-screen", Set.of("triage"));
        List<String> blind = new ArrayList<>();
        JSON.readTree(get("/api/v1/queue/blind", screen).body())
                .forEach(one -> blind.add(one.asString()));
        List<String> seen = new ArrayList<>();
        List<String> marked = new ArrayList<>();
        for (JsonNode one : JSON.readTree(get("/api/v1/queue?limit=500", screen).body())) {
            seen.add(one.get("case").asString());
        }
        for (JsonNode one : JSON.readTree(get("/api/v1/queue?limit=500", key).body())) {
            if (one.get("blind").asBoolean()) {
                marked.add(one.get("case").asString());
            }
        }
        assertThat(blind).isNotEmpty().containsExactlyInAnyOrderElementsOf(marked);
        assertThat(seen).isNotEmpty().doesNotContainAnyElementsOf(blind);
    }

    @Test
    void everyAnswerIsAsTheDescriptionSays() throws Exception {
        closeTheFirstCase();
        JsonNode described = description();
        for (String path : paths()) {
            HttpResponse<String> answer = get(path, key);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            JsonNode body = JSON.readTree(answer.body());
            assertThat(body).as(path).isNotEmpty();
            JsonNode schema =
                    described
                            .get("paths")
                            .get(path.replaceAll("/[RCP]\\d+", "/{id}"))
                            .at("/get/responses/200/content/application~1json/schema");
            assertThat(JsonSchemaCheck.problems(described, schema, body)).as(path).isEmpty();
        }
    }

    @Test
    void theDescriptionNamesEveryAddressThereIs() throws Exception {
        JsonNode described = description();
        assertThat(described.get("openapi").asString()).isEqualTo("3.1.0");
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> there.addAll(mapping.getPatternValues()));
        there.removeIf(path -> !path.startsWith("/api/") || path.equals(ApiDescription.PATH));
        assertThat(described.get("paths").propertyNames()).containsExactlyElementsOf(there);
        assertThat(described.at("/paths/~1api~1v1~1queue/get/description").asString())
                .isEqualTo(
                        "Roles: intake, triage, investigator, safeguarding, victim-identification, manager, auditor");
    }

    @Test
    void anIntakeAtTheCommandLineEndsWithTheFieldsThatOthersRead() {
        Map<String, Object> summary = new TreeMap<>();
        parts.forEach(part -> part.addTo(summary));
        assertThat(summary)
                .containsOnlyKeys("cases", "casesByLane", "knownMedia", "persons", "top");
        JsonNode written = JSON.valueToTree(summary);
        assertThat(written.get("cases").asLong()).isPositive();
        assertThat(written.get("casesByLane").has("immediate-danger")).isTrue();
        assertThat(written.get("top").get(0).has("urgencyBits")).isTrue();
    }

    @Test
    void whatIsReadIsOnRecordUnderTheNameOfTheProgram() throws Exception {
        String referral = items.getFirst().referral().toString();
        get("/api/v1/referrals/" + referral, key);
        assertThat(
                        database.sql(
                                        "select count(*) from audit.entry where who = 'api:board' and verb = 'viewed' and subject = ?")
                                .param(referral)
                                .query(Long.class)
                                .single())
                .isPositive();
    }

    @Test
    void whatIsAskedWronglyIsExplained() throws Exception {
        assertThat(refused("/api/v1/cases/C999999", 404).get("detail").asString())
                .isEqualTo("there is no C999999");
        refused("/api/v1/cases/chess", 400);
        refused("/api/v1/queue?limit=9999", 400);
        refused("/api/v1/queue?limit=x", 400);
        assertThat(refused("/api/v1/queue?lane=nowhere", 400).get("try").asString())
                .contains("immediate-danger");
        assertThat(get("/api/v1/nowhere", key).statusCode()).isEqualTo(404);
    }

    /** One address of each kind, with numbers that are there. */
    private List<String> paths() throws Exception {
        String first = firstCase();
        JsonNode view = JSON.readTree(get("/api/v1/cases/" + first, key).body());
        String referral = view.get("referrals").get(0).get("id").asString();
        return List.of(
                "/api/v1/queue",
                "/api/v1/cases/" + first,
                "/api/v1/persons/" + view.get("people").get(0).get("person").asString(),
                "/api/v1/referrals/" + referral,
                "/api/v1/referrals/" + referral + "/outcomes");
    }

    private String firstCase() {
        return database.sql("select 'C' || min(case_id) from assess.case_referral")
                .query(String.class)
                .single();
    }

    private void closeTheFirstCase() {
        outcomes.close(
                CaseId.parse(firstCase()),
                OutcomeCode.values()[0],
                1,
                "Read all of it; the words are about chess.",
                "robin",
                "kim");
    }

    private JsonNode description() throws Exception {
        HttpResponse<String> answer = get(ApiDescription.PATH, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode refused(String path, int status) throws Exception {
        HttpResponse<String> answer = get(path, key);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        return problem(answer);
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
        return problem;
    }

    private HttpResponse<String> get(String path, @Nullable String bearer) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
