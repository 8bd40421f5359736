package org.rowan.engine.rank;

/**
 * What enquiries found, each {@code yes}, {@code no} or {@code unknown}; unknown until somebody
 * asked.
 *
 * @param identified whether the person was identified by name and place
 * @param priorContact an earlier conviction or allegation of contact offending
 * @param priorNonContact an earlier conviction or allegation of another sexual offence
 * @param accessToChildren whether the person lives or works with children
 * @param sexualCommunication whether a review of the chat found sexual communication with a child
 * @param producing whether the person makes or takes the imagery
 */
public record RecordsFacts(
        String identified,
        String priorContact,
        String priorNonContact,
        String accessToChildren,
        String sexualCommunication,
        String producing) {

    /** Nobody has asked yet. */
    public static final RecordsFacts UNKNOWN =
            new RecordsFacts("unknown", "unknown", "unknown", "unknown", "unknown", "unknown");
}
