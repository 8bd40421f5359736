package org.rowan.intake.cybertipline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Channel;
import org.rowan.intake.FreeText;
import org.rowan.intake.IpEvent;

/** Reads where an incident happened, and the texts that stand there. */
final class ChannelsFromXml {
    private static final List<String> TEXTS =
            List.of("content", "additionalInfo", "fileNames", "latitude", "longitude");

    private final List<Channel> channels = new ArrayList<>();
    private final List<FreeText> texts = new ArrayList<>();

    ChannelsFromXml(Element report) {
        for (Element details : report.all("internetDetails")) {
            details.children().forEach(this::read);
        }
    }

    List<Channel> channels() {
        return channels;
    }

    List<FreeText> texts() {
        return texts;
    }

    private void read(Element at) {
        switch (at.name()) {
            case "webPageIncident" -> channels.add(webPage(at));
            case "emailIncident" -> add("email", null, null, at.valuesOf("emailAddress"), at);
            case "newsgroupIncident" ->
                    add("newsgroup", at.valueOf("name"), null, at.valuesOf("emailAddress"), at);
            case "chatImIncident" ->
                    add(
                            "chat",
                            at.valueOf("chatClient"),
                            at.valueOf("chatRoomName"),
                            List.of(),
                            at);
            case "onlineGamingIncident" ->
                    add("game", at.valueOf("gameName"), at.valueOf("console"), List.of(), at);
            case "cellPhoneIncident" ->
                    add("telephone", null, null, at.valuesOf("phoneNumber"), at);
            case "nonInternetIncident" -> place(at);
            case "peer2peerIncident" ->
                    add("peer-to-peer", at.valueOf("client"), null, List.of(), at);
            default -> throw new IllegalStateException("the schema knows no " + at.name());
        }
        for (String field : TEXTS) {
            String text = at.valueOf(field);
            if (text != null) {
                texts.add(new FreeText(at.name() + "/" + field, text));
            }
        }
    }

    private static Channel webPage(Element at) {
        return new Channel(
                "web-page",
                null,
                null,
                at.valuesOf("url"),
                List.of(),
                Parts.stated(at.attribute("thirdPartyHostedContent")));
    }

    private void place(Element at) {
        add("offline", at.valueOf("locationName"), null, List.of(), at);
        for (Element address : at.all("incidentAddress")) {
            List<String> lines = new ArrayList<>();
            address.children().stream()
                    .map(Element::value)
                    .filter(line -> line != null)
                    .forEach(lines::add);
            if (!lines.isEmpty()) {
                texts.add(new FreeText(at.name() + "/incidentAddress", String.join(", ", lines)));
            }
        }
    }

    private void add(
            String kind,
            @Nullable String name,
            @Nullable String room,
            List<String> addresses,
            Element at) {
        List<IpEvent> ipEvents = Parts.ipEvents(at);
        channels.add(new Channel(kind, name, room, addresses, ipEvents, null));
    }
}
