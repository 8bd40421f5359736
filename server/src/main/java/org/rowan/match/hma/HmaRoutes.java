package org.rowan.match.hma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Every path of the service and who answers it; {@code *} stands for one part of a path.
 *
 * <p>A path that is not here is 404, a method that is not here 405.
 */
@Component
final class HmaRoutes {
    private record Route(String method, List<String> pattern, Function<HmaRequest, HmaAnswer> to) {}

    /** By number of parts, so that the busy look-ups are found at once. */
    private final Map<Integer, List<Route>> routes = new HashMap<>();

    HmaRoutes(
            StatusDoor status,
            HashDoor hash,
            LookupDoor lookup,
            BankDoor banks,
            ContentDoor content,
            ExchangeDoor exchanges) {
        get("m/lookup", lookup::lookup);
        post("m/lookup", lookup::lookupFile);
        get("m/raw_lookup", lookup::rawLookup);
        post("m/compare", lookup::compare);
        get("m/index/status", lookup::indexStatus);
        get("h/hash", hash::hashUrl);
        post("h/hash", hash::hashFile);
        get("", request -> HmaAnswer.of(302, "").with("Location", "/hma/status"));
        get("status", status::status);
        get("status/live", status::live);
        get("site-map", request -> HmaAnswer.ok(siteMap()));
        get("c/banks", banks::list);
        post("c/banks", banks::open);
        get("c/bank/*", banks::get);
        put("c/bank/*", banks::change);
        delete("c/bank/*", banks::close);
        post("c/bank/*/content", content::addFile);
        post("c/bank/*/signal", content::addSignal);
        get("c/bank/*/content/*", content::get);
        put("c/bank/*/content/*", content::change);
        delete("c/bank/*/content/*", content::delete);
        get("c/exchanges/apis", exchanges::apis);
        get("c/exchanges/api/*", exchanges::api);
        post("c/exchanges/api/*", exchanges::setCredentials);
        get("c/exchanges/api/*/schema", exchanges::schema);
        get("c/exchanges", exchanges::list);
        post("c/exchanges", exchanges::open);
        get("c/exchange/*", exchanges::get);
        put("c/exchange/*", exchanges::change);
        delete("c/exchange/*", exchanges::close);
        get("c/exchange/*/status", exchanges::status);
        get("c/signal_type", status::signalTypes);
        put("c/signal_type/*", status::changeSignalType);
        get("c/signal_type/index", status::signalTypeIndex);
        get("c/content_type", status::contentTypes);
    }

    /** Answers a request. */
    HmaAnswer answer(HmaRequest request) {
        boolean known = false;
        for (Route route : routes.getOrDefault(request.path().size(), List.of())) {
            if (fits(route.pattern(), request.path())) {
                if (route.method().equals(request.method())) {
                    return route.to().apply(request);
                }
                known = true;
            }
        }
        return known
                ? HmaAnswer.message(405, "The method is not allowed for this path")
                : HmaAnswer.message(404, "Not found");
    }

    private static boolean fits(List<String> pattern, List<String> path) {
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<String> siteMap() {
        TreeSet<String> paths = new TreeSet<>();
        routes.values()
                .forEach(of ->
                        of.forEach(route -> paths.add("/" + String.join("/", route.pattern()))));
        return List.copyOf(paths);
    }

    private void get(String path, Function<HmaRequest, HmaAnswer> to) {
        add("GET", path, to);
    }

    private void post(String path, Function<HmaRequest, HmaAnswer> to) {
        add("POST", path, to);
    }

    private void put(String path, Function<HmaRequest, HmaAnswer> to) {
        add("PUT", path, to);
    }

    private void delete(String path, Function<HmaRequest, HmaAnswer> to) {
        add("DELETE", path, to);
    }

    private void add(String method, String path, Function<HmaRequest, HmaAnswer> to) {
        List<String> parts = path.isEmpty() ? List.of() : List.of(path.split("/"));
        routes.computeIfAbsent(parts.size(), n -> new ArrayList<>())
                .add(new Route(method, parts, to));
    }
}
