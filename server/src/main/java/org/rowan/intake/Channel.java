package org.rowan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where the incident happened.
 *
 * @param kind one of {@code web-page, email, newsgroup, chat, game, telephone, peer-to-peer,
 *     offline}
 * @param name the chat client, game, newsgroup or place, if named
 * @param room the chat room or console, if named
 * @param addresses URLs, e-mail addresses or telephone numbers as sent
 * @param ipEvents IP captures that belong to the channel itself
 * @param thirdPartyHosted whether the page is hosted by somebody else; null when not said
 */
public record Channel(
        String kind,
        @Nullable String name,
        @Nullable String room,
        List<String> addresses,
        List<IpEvent> ipEvents,
        @Nullable Boolean thirdPartyHosted) {

    public Channel {
        addresses = List.copyOf(addresses);
        ipEvents = List.copyOf(ipEvents);
    }
}
