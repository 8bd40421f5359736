package org.rowan.intake.cybertipline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Contact;
import org.rowan.intake.ContactPoint;
import org.rowan.intake.Device;
import org.rowan.intake.IpEvent;
import org.rowan.intake.Location;
import org.rowan.intake.PostalAddress;
import org.rowan.intake.StatedTime;

/** Reads the parts that recur in the documents: contact points, addresses, captures, devices. */
final class Parts {
    /** Later than any date in a document that was accepted before. */
    static final Instant ANY_TIME_LATER = Instant.parse("9999-12-31T00:00:00Z");

    private Parts() {}

    static boolean isTrue(@Nullable String value) {
        return value != null && (value.strip().equals("true") || value.strip().equals("1"));
    }

    /** A stated boolean; null when it was not said. */
    static @Nullable Boolean stated(@Nullable String value) {
        return value == null ? null : Boolean.valueOf(isTrue(value));
    }

    static @Nullable StatedTime time(@Nullable String value) {
        return value == null ? null : StatedTime.read(value);
    }

    static @Nullable Integer number(@Nullable String value) {
        return value == null ? null : Integer.valueOf(value);
    }

    static List<ContactPoint> points(List<Element> elements) {
        List<ContactPoint> points = new ArrayList<>();
        for (Element element : elements) {
            String value = element.value();
            if (value != null) {
                points.add(
                        new ContactPoint(
                                value,
                                element.attribute("type"),
                                stated(element.attribute("verified")),
                                time(element.attribute("verificationDate")),
                                element.attribute("countryCallingCode"),
                                element.attribute("extension")));
            }
        }
        return points;
    }

    static List<PostalAddress> addresses(List<Element> elements) {
        return elements.stream().map(Parts::address).toList();
    }

    private static PostalAddress address(Element element) {
        String state = element.valueOf("state");
        return new PostalAddress(
                element.attribute("type"),
                element.valueOf("address"),
                element.valueOf("city"),
                element.valueOf("zipCode"),
                state == null ? element.valueOf("nonUsaState") : state,
                element.valueOf("country"));
    }

    static List<IpEvent> ipEvents(Element parent) {
        List<IpEvent> events = new ArrayList<>();
        for (Element event : parent.all("ipCaptureEvent")) {
            String address = event.valueOf("ipAddress");
            if (address != null) {
                events.add(
                        new IpEvent(
                                address,
                                event.valueOf("eventName"),
                                time(event.valueOf("dateTime")),
                                number(event.valueOf("port")),
                                stated(event.valueOf("possibleProxy"))));
            }
        }
        return events;
    }

    static List<Device> devices(Element parent) {
        List<Device> devices = new ArrayList<>();
        for (Element device : parent.all("deviceId")) {
            String type = device.valueOf("idType");
            String value = device.valueOf("idValue");
            if (type != null && value != null) {
                devices.add(
                        new Device(
                                type,
                                value,
                                device.valueOf("eventName"),
                                time(device.valueOf("dateTime"))));
            }
        }
        return devices;
    }

    static List<Location> locations(Element parent) {
        return parent.all("estimatedLocation").stream()
                .map(l ->
                        new Location(
                                l.valueOf("city"),
                                l.valueOf("region"),
                                l.valueOf("countryCode"),
                                stated(l.attribute("verified")),
                                time(l.attribute("timestamp"))))
                .toList();
    }

    static Contact contact(String function, Element person) {
        return new Contact(
                function,
                person.valueOf("firstName"),
                person.valueOf("lastName"),
                points(person.all("email")),
                points(person.all("phone")));
    }
}
