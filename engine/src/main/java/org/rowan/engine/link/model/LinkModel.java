package org.rowan.engine.link.model;

import java.util.List;
import java.util.Map;

/**
 * Everything that decides how observations are linked: read from a versioned file, named in every
 * decision.
 *
 * @param name such as {@code referrals}
 * @param version such as {@code 2026-11-22}
 * @param priorBits log2 of the odds that two candidates are the same person before anything is
 *     compared
 * @param keys where candidates come from
 * @param comparisons what is compared
 * @param interactions corrections for dependence
 * @param vetoes what forbids a pair
 * @param relations what ties persons without merging them
 * @param thresholds when to join and to keep
 * @param alarms when to ask a person
 * @param families given names that stand for one another, one list a family
 * @param table how the columns of a CSV file become fields; empty for a model of referrals
 */
public record LinkModel(
        String name,
        String version,
        double priorBits,
        List<KeyRule> keys,
        List<Comparison> comparisons,
        List<Interaction> interactions,
        List<Veto> vetoes,
        List<RelationRule> relations,
        Thresholds thresholds,
        Alarms alarms,
        List<List<String>> families,
        TableColumns table) {
    public LinkModel {
        keys = List.copyOf(keys);
        comparisons = List.copyOf(comparisons);
        interactions = List.copyOf(interactions);
        vetoes = List.copyOf(vetoes);
        relations = List.copyOf(relations);
        families = List.copyOf(families);
    }

    /**
     * Which columns of a table become which fields.
     *
     * @param id the names a column of row ids may have
     * @param person the names a column of true person ids may have
     * @param fields field name to the columns that may hold it, the first present one is read
     * @param normalisers field name to the normaliser of its values
     */
    public record TableColumns(
            List<String> id,
            List<String> person,
            Map<String, List<String>> fields,
            Map<String, String> normalisers) {}

    /** The same model under another version. */
    public LinkModel versioned(String newVersion) {
        return new LinkModel(
                name,
                newVersion,
                priorBits,
                keys,
                comparisons,
                interactions,
                vetoes,
                relations,
                thresholds,
                alarms,
                families,
                table);
    }

    /** The position of a comparison, or −1. */
    public int comparison(String wanted) {
        for (int i = 0; i < comparisons.size(); i++) {
            if (comparisons.get(i).name().equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
