package org.rowan.match.external;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.ExternalMatcher;
import org.rowan.match.FingerprintTypes;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The external matchers of this installation, one a fingerprint type; usually none. */
@Component
public final class ExternalMatchers implements DisposableBean {
    private static final String SETTING = "rowan.match.external";

    private final Map<String, JsonMatcher> matchers = new LinkedHashMap<>();

    /**
     * The matchers that settings name.
     *
     * @param limit how long one answer may take
     */
    public ExternalMatchers(
            Environment environment, @Value("${rowan.match.external-limit:60s}") Duration limit) {
        Binder.get(environment)
                .bind(SETTING, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .forEach((type, where) -> {
                    String name = FingerprintTypes.canonical(type);
                    if (FingerprintTypes.isComputed(name) || name.equals(FingerprintTypes.VPDQ)) {
                        throw new UnusableInput(
                                "Rowan compares " + name + " itself",
                                SETTING + "." + type,
                                "a type such as photodna");
                    }
                    matchers.put(name, new JsonMatcher(name, exchange(where, limit)));
                });
    }

    private static Exchange exchange(String where, Duration limit) {
        return where.matches("https?://.*")
                ? new AskAddress(URI.create(where), limit)
                : new AskProgram(List.of(where.strip().split("\\s+")), limit);
    }

    /** The types for which there is one. */
    public Set<String> types() {
        return Set.copyOf(matchers.keySet());
    }

    public Optional<ExternalMatcher> of(String type) {
        return Optional.ofNullable(matchers.get(type));
    }

    @Override
    public void destroy() {
        matchers.values().forEach(JsonMatcher::close);
    }
}
