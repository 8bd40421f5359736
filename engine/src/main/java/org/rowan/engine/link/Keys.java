package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rowan.engine.link.compare.Families;
import org.rowan.engine.link.compare.KeyForms;
import org.rowan.engine.link.model.KeyRule;
import org.rowan.engine.link.model.LinkModel;

/** Makes the nominating keys of an observation. */
final class Keys {
    private static final int MOST_A_RULE = 64;

    private final List<KeyRule> rules;
    private final KeyForms forms;
    private final Map<String, Integer> caps = new LinkedHashMap<>();

    Keys(LinkModel model) {
        rules = model.keys();
        forms = new KeyForms(new Families(model.families()));
        for (KeyRule rule : rules) {
            caps.put(rule.name(), rule.cap());
        }
    }

    /** The cap of a rule. */
    int cap(String rule) {
        return caps.getOrDefault(rule, Integer.MAX_VALUE);
    }

    /** Whether a rule nominates. */
    boolean nominates(String rule) {
        return caps.containsKey(rule);
    }

    /** All keys, each once, in the order of the rules. */
    List<Key> of(Observation observation) {
        List<Key> keys = new ArrayList<>(rules.size());
        for (KeyRule rule : rules) {
            int from = keys.size();
            for (String value : values(rule, observation)) {
                Key key = new Key(rule.name(), value);
                if (keys.size() - from < MOST_A_RULE
                        && !keys.subList(from, keys.size()).contains(key)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private List<String> values(KeyRule rule, Observation observation) {
        List<String> joined = List.of("");
        for (KeyRule.Part part : rule.parts()) {
            List<String> next = new ArrayList<>(2);
            for (Identifier identifier : observation.identifiers()) {
                if (part.fields().contains(identifier.field())) {
                    for (String form : forms.of(part.form(), identifier.value())) {
                        for (String before : joined) {
                            next.add(before.isEmpty() ? form : before + '\u001f' + form);
                        }
                    }
                }
            }
            joined = next;
        }
        return joined;
    }
}
