package org.rowan.intake.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Channel;
import org.rowan.intake.FreeText;
import tools.jackson.databind.JsonNode;

/** Reads where a CyberTip's incident happened, and the texts that stand there. */
final class ChannelsFromJson {
    private static final List<String> NAMES =
            List.of("chatClient", "gameName", "client", "locationName", "name");
    private static final List<String> ROOMS = List.of("chatRoomName", "console");

    private final List<Channel> channels = new ArrayList<>();
    private final List<FreeText> texts = new ArrayList<>();

    ChannelsFromJson(Node incidentDetails) {
        JsonNode object = incidentDetails.json();
        if (object != null && object.isObject()) {
            for (String variant : object.propertyNames()) {
                incidentDetails.at(variant).elements().forEach(node -> read(variant, node));
            }
        }
    }

    List<Channel> channels() {
        return channels;
    }

    List<FreeText> texts() {
        return texts;
    }

    private void read(String variant, Node node) {
        if (node.json() == null || !node.json().isObject()) {
            return;
        }
        Captures captures = new Captures(node);
        List<String> addresses = new ArrayList<>(captures.urls());
        addresses.addAll(node.texts("emailAddress"));
        addresses.addAll(node.texts("phoneNumber"));
        addresses.addAll(node.texts("url"));
        channels.add(
                new Channel(
                        kind(variant),
                        firstOf(node, NAMES),
                        firstOf(node, ROOMS),
                        addresses,
                        captures.ipEvents(),
                        node.bool("thirdPartyHostedContent")));
        for (String field : List.of("contents", "content", "additionalInformations")) {
            node.texts(field).forEach(text -> texts.add(new FreeText(variant + "/" + field, text)));
        }
    }

    private static @Nullable String firstOf(Node node, List<String> fields) {
        for (String field : fields) {
            String text = node.text(field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static String kind(String variant) {
        String key = variant.toLowerCase(Locale.ROOT);
        if (key.startsWith("webpage")) {
            return "web-page";
        } else if (key.startsWith("email")) {
            return "email";
        } else if (key.startsWith("newsgroup")) {
            return "newsgroup";
        } else if (key.startsWith("chat")) {
            return "chat";
        } else if (key.startsWith("onlinegaming")) {
            return "game";
        } else if (key.startsWith("cellphone")) {
            return "telephone";
        } else if (key.startsWith("peer")) {
            return "peer-to-peer";
        }
        return "offline";
    }
}
