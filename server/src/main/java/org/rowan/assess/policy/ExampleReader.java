package org.rowan.assess.policy;

import java.util.ArrayList;
import java.util.List;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.ChildFacts;
import org.rowan.engine.rank.FileFacts;
import org.rowan.engine.rank.OfficerFacts;
import org.rowan.engine.rank.PersonFacts;
import org.rowan.engine.rank.RecordsFacts;
import org.rowan.engine.rank.ReferralFacts;
import org.rowan.engine.rank.TimeFacts;
import org.rowan.platform.yaml.YamlMap;

/** Reads an example of a policy file; what it leaves out is unknown, absent or none. */
final class ExampleReader {
    private ExampleReader() {}

    static Example read(YamlMap map) {
        YamlMap given = map.map("given");
        CaseFacts facts =
                new CaseFacts(
                        given.text("kind", "person"),
                        referrals(given),
                        given.has("person") ? person(given.map("person")) : PersonFacts.NONE,
                        children(given),
                        given.has("records") ? records(given.map("records")) : RecordsFacts.UNKNOWN,
                        given.has("officer") ? officer(given.map("officer")) : OfficerFacts.NONE,
                        given.has("time") ? time(given.map("time")) : new TimeFacts(1, 1, 300));
        given.nothingElse();
        YamlMap then = map.map("then");
        Example example =
                new Example(
                        map.text("name"),
                        map.line("name"),
                        facts,
                        then.textOrNull("lane"),
                        then.textOrNull("level"),
                        then.has("dueHours") ? then.number("dueHours") : null,
                        then.texts("reasons"),
                        then.textOrNull("nextEnquiry"));
        then.nothingElse();
        map.nothingElse();
        return example;
    }

    private static List<ReferralFacts> referrals(YamlMap given) {
        List<ReferralFacts> referrals = new ArrayList<>();
        for (YamlMap map : given.maps("referrals")) {
            referrals.add(
                    new ReferralFacts(
                            referrals.size() + 1L,
                            map.text("incident", "imagery"),
                            map.flag("escalated", false),
                            map.texts("annotations"),
                            map.flag("batched", false),
                            map.flag("fromChild", false),
                            map.flag("hasUploadIp", false),
                            map.flag("hasAnyIp", false),
                            map.flag("hasPort", false),
                            map.flag("hasAccountId", false),
                            map.flag("hasContactPoint", false),
                            map.flag("hasChat", false),
                            map.number("senderUrgentPrecision", 0.5),
                            files(map)));
            map.nothingElse();
        }
        return referrals;
    }

    private static List<FileFacts> files(YamlMap referral) {
        List<FileFacts> files = new ArrayList<>();
        for (YamlMap map : referral.maps("files")) {
            files.add(
                    new FileFacts(
                            map.flag("known", false),
                            map.flag("harmless", false),
                            map.flag("novel", false),
                            map.flag("viral", false),
                            Math.round(map.number("burst", 0)),
                            map.flag("hasContent", true),
                            map.flag("viewed", false),
                            map.texts("annotations"),
                            map.text("classification", "")));
            map.nothingElse();
        }
        return files;
    }

    private static PersonFacts person(YamlMap map) {
        PersonFacts person =
                new PersonFacts(
                        map.flag("known", true),
                        map.text("age", "unknown"),
                        Math.round(map.number("accounts", 1)),
                        Math.round(map.number("services", 1)),
                        Math.round(map.number("referrals", 1)),
                        Math.round(map.number("distinctMinors", 0)),
                        Math.round(map.number("otherReported", 0)),
                        map.flag("compromised", false));
        map.nothingElse();
        return person;
    }

    private static List<ChildFacts> children(YamlMap given) {
        List<ChildFacts> children = new ArrayList<>();
        for (YamlMap map : given.maps("children")) {
            children.add(
                    new ChildFacts(
                            map.text("ageBand", "unknown"),
                            map.text("state", "unidentified"),
                            map.flag("known", false)));
            map.nothingElse();
        }
        return children;
    }

    private static RecordsFacts records(YamlMap map) {
        RecordsFacts records =
                new RecordsFacts(
                        map.text("identified", "unknown"),
                        map.text("priorContact", "unknown"),
                        map.text("priorNonContact", "unknown"),
                        map.text("accessToChildren", "unknown"),
                        map.text("sexualCommunication", "unknown"),
                        map.text("producing", "unknown"));
        map.nothingElse();
        return records;
    }

    private static OfficerFacts officer(YamlMap map) {
        OfficerFacts officer =
                new OfficerFacts(
                        map.flag("dangerClearedOut", false),
                        map.flag("nothingAggravates", false),
                        map.flag("aggravates", false),
                        map.text("kirat", ""));
        map.nothingElse();
        return officer;
    }

    private static TimeFacts time(YamlMap map) {
        TimeFacts time =
                new TimeFacts(
                        map.number("sinceNewestEvent", 1),
                        map.number("sinceNewestReferral", 1),
                        map.number("untilEvidenceExpires", 300));
        map.nothingElse();
        return time;
    }
}
