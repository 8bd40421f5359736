package org.rowan.engine.link.model;

import java.util.Map;

/**
 * When a group is frozen for a person to look at.
 *
 * @param carriers distinct carriers (accounts; rows in a table) above which a group is too large
 * @param exclusive field name to the number of distinct values above which a group is doubtful
 */
public record Alarms(int carriers, Map<String, Integer> exclusive) {
    public Alarms {
        exclusive = Map.copyOf(exclusive);
    }
}
