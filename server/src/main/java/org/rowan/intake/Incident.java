package org.rowan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said to have happened.
 *
 * @param type the incident type by our own code
 * @param typeAsSent the type in the sender's words
 * @param occurred when, with the zone as sent; senders mean different things by it
 * @param occurredMeaning what the sender says that time means, if it says so
 * @param channels where it happened: web pages, chats, games, telephone
 */
public record Incident(
        IncidentType type,
        String typeAsSent,
        @Nullable StatedTime occurred,
        @Nullable String occurredMeaning,
        List<Channel> channels) {

    public Incident {
        channels = List.copyOf(channels);
    }
}
