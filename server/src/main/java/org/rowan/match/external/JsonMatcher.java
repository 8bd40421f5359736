package org.rowan.match.external;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rowan.match.ExternalMatcher;
import org.rowan.match.Fingerprint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An external matcher asked in JSON; see the package for the words. */
final class JsonMatcher implements ExternalMatcher, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String type;
    private final Exchange exchange;

    JsonMatcher(String type, Exchange exchange) {
        this.type = type;
        this.exchange = exchange;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public List<Fingerprint> hash(byte[] content) {
        ObjectNode question =
                JSON.createObjectNode()
                        .put("ask", "hash")
                        .put("content", Base64.getEncoder().encodeToString(content));
        List<Fingerprint> prints = new ArrayList<>();
        for (JsonNode value : list(ask(question), "fingerprints")) {
            Fingerprint.read(type, value.asString()).ifPresent(prints::add);
        }
        return prints;
    }

    @Override
    public Map<Fingerprint, List<Likeness>> compare(
            Collection<Fingerprint> queries, Collection<Fingerprint> candidates) {
        List<Fingerprint> asked = List.copyOf(queries);
        List<Fingerprint> among = List.copyOf(candidates);
        ObjectNode question = JSON.createObjectNode().put("ask", "compare");
        add(question, "queries", asked);
        add(question, "candidates", among);
        JsonNode answer = ask(question);
        String policy = answer.path("policy").asString(type);
        Map<Fingerprint, List<Likeness>> alike = new HashMap<>();
        for (JsonNode match : list(answer, "matches")) {
            int query = match.path("query").asInt(-1);
            int candidate = match.path("candidate").asInt(-1);
            int distance = match.path("distance").asInt(-1);
            if (query < 0
                    || query >= asked.size()
                    || candidate < 0
                    || candidate >= among.size()
                    || distance < 0) {
                throw unavailable("it named a match that was not asked about");
            }
            alike.computeIfAbsent(asked.get(query), print -> new ArrayList<>())
                    .add(new Likeness(among.get(candidate), distance, policy));
        }
        return alike;
    }

    private static void add(ObjectNode question, String name, List<Fingerprint> prints) {
        ArrayNode values = question.putArray(name);
        prints.forEach(print -> values.add(print.value()));
    }

    private JsonNode ask(ObjectNode question) {
        try {
            JsonNode answer = JSON.readTree(exchange.ask(JSON.writeValueAsString(question)));
            if (answer.has("problem")) {
                throw unavailable(answer.get("problem").asString());
            }
            return answer;
        } catch (IOException | JacksonException noAnswer) {
            throw unavailable(String.valueOf(noAnswer.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable("the server is stopping");
        }
    }

    private JsonNode list(JsonNode answer, String name) {
        JsonNode list = answer.path(name);
        if (!list.isArray()) {
            throw unavailable("its answer has no list \"" + name + '"');
        }
        return list;
    }

    private Unavailable unavailable(String why) {
        return new Unavailable("the external matcher of " + type + " cannot be used: " + why);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
