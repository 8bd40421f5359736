package org.rowan.intake.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Device;
import org.rowan.intake.FreeText;
import org.rowan.intake.IpEvent;
import org.rowan.intake.StatedTime;

/** The captures of a {@code sourceInformation}: IP addresses, profile pages, URLs, the rest. */
final class Captures {
    private static final Set<String> EVENTS =
            Set.of("Login", "Registration", "Purchase", "Upload", "Other", "Unknown");

    private final List<IpEvent> ipEvents = new ArrayList<>();
    private final List<String> profiles = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final List<FreeText> others = new ArrayList<>();

    Captures(Node parent) {
        for (Node capture :
                parent.at("sourceInformation").list("sourceCaptures", "sourceCaptures")) {
            String value = capture.text("value");
            if (value != null) {
                read(capture, String.valueOf(capture.text("captureType")), value);
            }
        }
    }

    private void read(Node capture, String type, String value) {
        String key = type.toLowerCase(Locale.ROOT);
        if (key.startsWith("ip")) {
            ipEvents.add(ipEvent(capture, value));
        } else if (key.equals("profile url")) {
            profiles.add(value);
        } else if (key.equals("url")) {
            urls.add(value);
        } else if (key.contains("device") || key.equals("imei") || key.equals("iccid")) {
            devices.add(new Device(type, value, event(capture), time(capture.text("dateTime"))));
        } else {
            others.add(new FreeText("capture/" + type, value));
        }
    }

    private static IpEvent ipEvent(Node capture, String value) {
        Integer port = capture.number("port");
        return new IpEvent(
                value,
                event(capture),
                time(capture.text("dateTime")),
                port != null && port >= 1 && port <= 65_535 ? port : null,
                capture.bool("possibleProxy"));
    }

    /** Some senders' event names come in capitals; the six known ones are the same in any case. */
    private static @Nullable String event(Node capture) {
        String event = capture.text("eventName");
        if (event == null) {
            return null;
        }
        return EVENTS.stream()
                .filter(known -> known.equalsIgnoreCase(event))
                .findFirst()
                .orElse(event);
    }

    static @Nullable StatedTime time(@Nullable String text) {
        return text == null ? null : StatedTime.read(text);
    }

    List<IpEvent> ipEvents() {
        return ipEvents;
    }

    List<String> profiles() {
        return profiles;
    }

    List<String> urls() {
        return urls;
    }

    List<Device> devices() {
        return devices;
    }

    List<FreeText> others() {
        return others;
    }
}
