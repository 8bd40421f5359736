package org.rowan.engine.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.model.Alarms;

/** Tells when a person has grown beyond what one human plausibly is. */
final class AlarmBell {
    private final Alarms alarms;
    private final LinkStore store;

    AlarmBell(Alarms alarms, LinkStore store) {
        this.alarms = alarms;
        this.store = store;
    }

    @Nullable Attention ring(long person) {
        long[] members = store.members(person);
        if (members.length <= 1) {
            return null;
        }
        Set<String> carriers = new HashSet<>();
        Map<String, Set<String>> exclusive = new HashMap<>();
        for (long member : members) {
            Subject subject = store.subject(member);
            if (subject != null) {
                Observation observation = subject.observation();
                carriers.add(
                        observation.carrier().isEmpty() ? "#" + member : observation.carrier());
                collect(observation, exclusive);
            }
        }
        if (carriers.size() > alarms.carriers()) {
            return Attention.TOO_LARGE;
        }
        boolean many =
                alarms.exclusive().entrySet().stream()
                        .anyMatch(rule ->
                                exclusive.getOrDefault(rule.getKey(), Set.of()).size()
                                        > rule.getValue());
        return many ? Attention.TOO_MANY_VALUES : null;
    }

    private void collect(Observation observation, Map<String, Set<String>> exclusive) {
        for (Identifier identifier : observation.identifiers()) {
            if (alarms.exclusive().containsKey(identifier.field())) {
                exclusive
                        .computeIfAbsent(identifier.field(), field -> new HashSet<>())
                        .add(identifier.value());
            }
        }
    }
}
