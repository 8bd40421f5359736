package org.rowan.match.hma;

import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.hma.ExchangeStore.Exchange;
import org.rowan.match.live.LiveBanks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers {@code /c/exchanges} and {@code /c/exchange}: where lists come from. Setting one up opens
 * its bank; room {@code exchange} fetches.
 */
@Component
final class ExchangeDoor {
    private final Banks banks;
    private final ExchangeStore store;
    private final LiveBanks live;
    private final AuditTrail audit;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    ExchangeDoor(
            Banks banks,
            ExchangeStore store,
            LiveBanks live,
            AuditTrail audit,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.banks = banks;
        this.store = store;
        this.live = live;
        this.audit = audit;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    HmaAnswer apis(HmaRequest request) {
        return HmaAnswer.ok(ExchangeApi.NAMES);
    }

    HmaAnswer api(HmaRequest request) {
        return HmaAnswer.ok(authentication(known(request.path().get(3))));
    }

    HmaAnswer setCredentials(HmaRequest request) {
        ExchangeApi api = known(request.path().get(3));
        Object credentials = request.body().get("credential_json");
        if (!(credentials instanceof Map<?, ?> fields)) {
            throw new HmaProblem(400, "Field `credential_json` is required");
        }
        if (fields.isEmpty()) {
            recorded(
                    request,
                    "cleared",
                    "exchange credentials",
                    api.name(),
                    () -> store.forgetCredentials(api.name()));
        } else {
            if (api.credentials().isEmpty()) {
                throw new HmaProblem(400, "'" + api.name() + "' takes no credentials");
            }
            ExchangeApi.check(api.credentials(), fields, "credential_json");
            recorded(
                    request,
                    "set",
                    "exchange credentials",
                    api.name(),
                    () -> store.keepCredentials(api.name(), Json.write(fields)));
        }
        return HmaAnswer.ok(authentication(api));
    }

    private Map<String, Object> authentication(ExchangeApi api) {
        return Map.of(
                "supports_authentification",
                !api.credentials().isEmpty(),
                "has_set_authentification",
                store.hasCredentials(api.name()));
    }

    HmaAnswer schema(HmaRequest request) {
        String name = request.path().get(3);
        ExchangeApi api =
                ExchangeApi.find(name)
                        .orElseThrow(
                                () -> new HmaProblem(404, "Exchange API '" + name + "' not found"));
        Map<String, Object> answer = new TreeMap<>();
        answer.put("config_schema", Map.of("fields", ExchangeApi.json(api.settings())));
        answer.put(
                "credentials_schema",
                api.credentials().isEmpty()
                        ? Json.NULL
                        : Map.of("fields", ExchangeApi.json(api.credentials())));
        return HmaAnswer.ok(answer);
    }

    private static ExchangeApi known(String name) {
        return ExchangeApi.find(name)
                .orElseThrow(() -> new HmaProblem(400, "no such Exchange API '" + name + "'"));
    }

    HmaAnswer list(HmaRequest request) {
        return HmaAnswer.ok(store.names());
    }

    HmaAnswer open(HmaRequest request) {
        Map<String, Object> body = request.body();
        Object name = body.get("bank");
        if (!(name instanceof String bank)) {
            throw new HmaProblem(400, "bank is required");
        }
        if (!bank.matches("[A-Z0-9_]+")) {
            throw new HmaProblem(400, "Field `bank` must match /^[A-Z0-9_]+$/");
        }
        if (!(body.get("api") instanceof String apiName)) {
            throw new HmaProblem(400, "Field `api_type` is required");
        }
        ExchangeApi api =
                ExchangeApi.find(apiName)
                        .orElseThrow(() ->
                                new HmaProblem(400, "No such exchange type '" + apiName + "'"));
        Map<?, ?> settings = body.get("api_json") instanceof Map<?, ?> fields ? fields : Map.of();
        ExchangeApi.check(api.settings(), settings, "api_json");
        transaction.executeWithoutResult(status -> {
            Bank opened =
                    banks.open(Bank.named(bank), request.client())
                            .orElseThrow(() -> new HmaProblem(403, "Bank already exists"));
            recorded(
                    request,
                    "opened",
                    "exchange",
                    bank,
                    () -> store.open(opened.id(), apiName, Json.write(settings)));
        });
        live.catchUp();
        return HmaAnswer.message(201, "Created successfully");
    }

    /** Does something and says in the audit which client did it; both or neither. */
    private void recorded(
            HmaRequest request, String verb, String kind, String subject, Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            audit.append(
                    AuditEntry.of(request.client(), verb, kind, subject, time.instant(), "", ""));
        });
    }

    HmaAnswer get(HmaRequest request) {
        return HmaAnswer.ok(json(named(request)));
    }

    private Exchange named(HmaRequest request) {
        String name = request.path().get(2);
        return store.find(name)
                .orElseThrow(() -> new HmaProblem(404, "Exchange '" + name + "' not found"));
    }

    private static Map<String, Object> json(Exchange exchange) {
        Map<String, Object> answer = new TreeMap<>();
        Json.object(exchange.settings())
                .forEach((key, value) -> answer.put(String.valueOf(key), value));
        answer.put("name", exchange.name());
        answer.put("api", exchange.api());
        answer.put("enabled", exchange.enabled());
        return answer;
    }

    HmaAnswer change(HmaRequest request) {
        Exchange exchange = named(request);
        Object enabled = request.body().get("enabled");
        if (enabled == null) {
            throw new HmaProblem(
                    HmaAnswer.unprocessable("missing", "enabled", "Field required", Map.of()));
        }
        boolean on = Lax.bool("enabled", enabled);
        recorded(
                request,
                on ? "enabled" : "disabled",
                "exchange",
                exchange.name(),
                () -> store.enable(exchange.bank(), on));
        return HmaAnswer.ok(json(named(request)));
    }

    HmaAnswer close(HmaRequest request) {
        store.find(request.path().get(2))
                .ifPresent(exchange -> banks.close(exchange.name(), request.client()));
        live.catchUp();
        return HmaAnswer.message(200, "Exchange deleted");
    }

    /** What was fetched is told by what is stored: {@code null} times mean that nothing was yet. */
    HmaAnswer status(HmaRequest request) {
        Exchange exchange = named(request);
        ExchangeStore.Fetched fetched = store.fetched(exchange.bank());
        Map<String, Object> answer = new TreeMap<>();
        answer.put("checkpoint_ts", Json.NULL);
        answer.put("fetched_items", fetched.items());
        answer.put("last_fetch_complete_ts", fetched.last() == 0 ? Json.NULL : fetched.last());
        answer.put("last_fetch_succeeded", fetched.last() == 0 ? Json.NULL : true);
        answer.put("running_fetch_start_ts", Json.NULL);
        answer.put("up_to_date", false);
        return HmaAnswer.ok(answer);
    }
}
