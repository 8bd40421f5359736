package org.rowan.testkit.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.report.Report;
import org.rowan.testkit.generate.world.Account;
import org.rowan.testkit.generate.world.Situation;

/**
 * What a sender says about the incident as a whole: type, urgency, annotations, where it happened.
 */
final class Circumstances {
    static final String IMAGERY = "Child Pornography (possession, manufacture, and distribution)";
    static final String ENTICEMENT = "Online Enticement of Children for Sexual Acts";
    private static final List<String> RARE =
            List.of(
                    "Child Sex Tourism",
                    "Misleading Domain Name",
                    "Misleading Words or Digital Images on the Internet");

    private final Map<Situation, Map<String, Double>> types = new HashMap<>();
    private final Map<String, Double> thin;
    private final Map<String, Double> urgent = new HashMap<>();
    private final double rare;
    private final double informational;
    private final double annotated;
    private final double internet;
    private final double agency;

    Circumstances(Parameters parameters) {
        for (Situation situation : Situation.values()) {
            Map<String, Double> shares = new java.util.LinkedHashMap<>();
            shares.put(ENTICEMENT, share(parameters, "incident.enticement", situation));
            shares.put(
                    "Unsolicited Obscene Material Sent to a Child",
                    share(parameters, "incident.obscene", situation));
            shares.put(
                    "Child Sex Trafficking", share(parameters, "incident.trafficking", situation));
            shares.put(
                    "Child Sexual Molestation",
                    share(parameters, "incident.molestation", situation));
            types.put(situation, shares);
        }
        this.thin = parameters.table("thin.byTruth");
        this.rare = parameters.number("incident.rare");
        this.informational = parameters.number("thin.saysInformational");
        this.annotated = parameters.number("reports.annotated");
        this.internet = parameters.number("reports.internetDetails");
        this.agency = parameters.number("reports.lawEnforcement");
        Map<String, Double> prior = parameters.table("truth.prior");
        Map<String, Double> byTruth = parameters.table("urgent.byTruth");
        double total =
                prior.entrySet().stream()
                        .mapToDouble(entry ->
                                entry.getValue() * byTruth.getOrDefault(entry.getKey(), 0.0))
                        .sum();
        double scale = parameters.number("urgent.share") / total;
        byTruth.forEach((truth, chance) -> urgent.put(truth, Math.min(1, scale * chance)));
    }

    boolean thin(Situation situation, Dice dice) {
        return dice.chance(thin.getOrDefault(situation.label(), 0.5));
    }

    String type(Situation situation, Dice dice) {
        if (dice.chance(rare)) {
            return dice.pick(RARE);
        }
        double at = dice.unit();
        for (Map.Entry<String, Double> type : types.getOrDefault(situation, Map.of()).entrySet()) {
            at -= type.getValue();
            if (at < 0) {
                return type.getKey();
            }
        }
        return IMAGERY;
    }

    @Nullable String urgent(Situation situation, Dice dice) {
        return dice.chance(urgent.getOrDefault(situation.label(), 0.0))
                ? "Invented reason to hurry, number " + dice.below(100)
                : null;
    }

    List<String> annotations(Situation situation, boolean isThin, Dice dice) {
        List<String> annotations = new ArrayList<>();
        if (isThin && dice.chance(informational)) {
            annotations.add("informational");
        }
        if (isThin || !dice.chance(annotated)) {
            return annotations;
        }
        switch (situation) {
            case COERCION ->
                    annotations.add(
                            dice.chance(0.85) ? "sextortion" : "sadisticOnlineExploitation");
            case CONTACT -> annotations.add("csamSolicitation");
            case YOUTH -> annotations.add("minorToMinorInteraction");
            case SPAM -> annotations.add("spam");
            case PRODUCTION, POSSESSION, AI -> {
                if (dice.chance(0.1)) {
                    annotations.add("csamSolicitation");
                }
            }
        }
        return annotations;
    }

    Report.@Nullable Internet internet(Account account, List<String> shownEmails, Dice dice) {
        if (!dice.chance(internet)) {
            return null;
        }
        String host = account.service().host();
        return switch (host) {
            case "quillmail" ->
                    shownEmails.isEmpty()
                            ? null
                            : new Report.Internet("emailIncident", "", shownEmails);
            case "toadstool" ->
                    new Report.Internet("onlineGamingIncident", "Toadstool Garden", List.of());
            case "kettle", "pebblepost" ->
                    new Report.Internet(
                            "chatImIncident",
                            account.service().name(),
                            List.of("Invented room " + dice.rank(400)));
            default ->
                    new Report.Internet(
                            "webPageIncident",
                            "",
                            List.of(
                                    "https://"
                                            + host
                                            + ".example/p/"
                                            + Integer.toString(dice.below(1 << 30), 36)));
        };
    }

    Report.@Nullable Agency agency(Dice dice) {
        return dice.chance(agency)
                ? new Report.Agency("Sampleshire Constabulary", "INV-" + dice.between(1000, 9999))
                : null;
    }

    private static double share(Parameters parameters, String name, Situation situation) {
        return parameters.table(name).getOrDefault(situation.label(), 0.0);
    }
}
