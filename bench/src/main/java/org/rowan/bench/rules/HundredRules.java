package org.rowan.bench.rules;

import org.rowan.assess.policy.PolicyFile;
import org.rowan.engine.rank.Policy;

/**
 * A policy of a hundred signals, forty of which range over referrals or files, written as a policy
 * file and compiled as any other.
 */
final class HundredRules {
    static final int RULES = 100;
    static final int RANGING = 40;

    private static final String[] OVER_REFERRALS = {
        "referrals.exists(r, r.incident == \"enticement\" && r.senderUrgentPrecision >= 0.%d)",
        "referrals.exists(r, r.files.exists(f, f.novel && !f.viral && f.burst < %d))",
        "referrals.exists(r, r.files.exists(f, f.classification in [\"industry:A1\", \"x:%d\"]))",
        "referrals.exists(r, r.files.size() > 0) && referrals.all(r, r.files.all(f, f.known || f.burst > %d))",
    };
    private static final String[] PLAIN = {
        "person.distinctMinors >= %d",
        "person.age == \"adult\" && person.accounts > %d",
        "records.priorContact == \"yes\" || person.services >= %d",
        "time.untilEvidenceExpires < %d.0",
        "!officer.dangerClearedOut && person.referrals == %d",
        "children.exists(c, c.known && c.ageBand != \"%d\")",
    };

    private HundredRules() {}

    static Policy policy() {
        StringBuilder yaml =
                new StringBuilder(
                        """
                        name: hundred-rules
                        version: "1"
                        priorBits: -3
                        lanes:
                          - {lane: immediate-danger, name: danger, text: danger, when: "!officer.dangerClearedOut && referrals.exists(r, r.escalated)"}
                          - {lane: adult-reported, name: person, text: a person is reported, when: person.known}
                          - {lane: group, name: rest, text: the rest, when: "true"}
                        levels:
                          - {level: very-high, fromBits: 0.5, dueDays: 1}
                          - {level: high, fromBits: -1.5, dueDays: 7}
                          - {level: medium, fromBits: -3.5, dueDays: 14}
                          - {level: low, dueDays: 30}
                        complete:
                          - {name: ip, weight: 1, missing: an IP address, present: "referrals.exists(r, r.hasAnyIp)"}
                        enquiries:
                          - {name: chat, minutes: 60, success: 0.9, text: Read the chat, when: "true", reveals: [{signal: rule-3, chance: 0.1}]}
                        signals:
                        """);
        for (int i = 0; i < RULES; i++) {
            boolean ranging = i % 5 < 2;
            String[] from = ranging ? OVER_REFERRALS : PLAIN;
            String when = from[i % from.length].formatted(i % 9 + 1).replace("\"", "\\\"");
            yaml.append(
                    "  - {name: rule-%d, family: family-%d, bits: %d.5, known: linking, source: assumption, text: rule %d, when: \"%s\"}%n"
                            .formatted(i, i % 30, i % 7 - 3, i, when));
        }
        return PolicyFile.of("hundred rules", yaml.toString()).policy();
    }
}
