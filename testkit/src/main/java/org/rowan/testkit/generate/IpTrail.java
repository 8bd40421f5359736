package org.rowan.testkit.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.chance.Mix;
import org.rowan.testkit.generate.report.IpEvent;
import org.rowan.testkit.generate.world.Addresses;
import org.rowan.testkit.generate.world.Person;
import org.rowan.testkit.generate.world.Trap;

/**
 * The address events that a sender gives: often a login in place of the upload, often without a
 * port.
 */
final class IpTrail {
    private static final int MOST = 12;

    private final Addresses addresses;
    private final Mix<String> roles;
    private final double none;
    private final double extra;
    private final double port;
    private final double version6;
    private final double mobile;
    private final double exitNode;
    private final double exitNodeSaid;
    private final double undated;

    IpTrail(Parameters parameters, Addresses addresses) {
        this.addresses = addresses;
        this.roles = parameters.mix("ip.roles");
        this.none = parameters.number("ip.none");
        this.extra = parameters.number("ip.extra");
        this.port = parameters.number("ip.port");
        this.version6 = parameters.number("ip.version6");
        this.mobile = parameters.number("ip.mobile");
        this.exitNode = parameters.number("ip.exitNode");
        this.exitNodeSaid = parameters.number("ip.exitNodeSaid");
        this.undated = parameters.number("ip.undated");
    }

    /** The events of a person, the newest first. */
    List<IpEvent> events(Person person, Moment moment, Dice dice) {
        List<IpEvent> events = new ArrayList<>();
        if (dice.chance(none)) {
            return events;
        }
        Instant at = moment.at().minusSeconds(dice.below(600));
        do {
            events.add(moment.thin() ? thin(person, at, dice) : event(person, moment, at, dice));
            at = at.minusSeconds(dice.between(60, 4 * 86_400));
        } while (!moment.thin() && events.size() < MOST && dice.chance(extra));
        return events;
    }

    /** One event with a file, at that moment. */
    IpEvent upload(Person person, Moment moment, Instant at, Dice dice) {
        IpEvent event = event(person, moment, at, dice);
        return new IpEvent(event.address(), "Upload", at, event.proxy(), event.port());
    }

    private IpEvent thin(Person person, Instant at, Dice dice) {
        return new IpEvent(
                addresses.home(person.home(), at),
                dice.chance(0.7) ? "Login" : null,
                at,
                null,
                null);
    }

    private IpEvent event(Person person, Moment moment, Instant at, Dice dice) {
        String role = roles.draw(dice);
        String said = role.equals("none") ? null : role;
        Instant when = dice.chance(undated) ? null : at;
        Integer from = dice.chance(port) ? Integer.valueOf(dice.between(1024, 65_535)) : null;
        Trap trap = moment.cast().trap();
        if (trap == Trap.SCHOOL_NETWORK) {
            return new IpEvent(addresses.school(moment.cast().place()), said, when, null, null);
        }
        if (trap == Trap.SHARED_GATEWAY) {
            Integer own = dice.between(1024, 65_535);
            return new IpEvent(
                    addresses.gateway((int) moment.cast().place()),
                    said,
                    when,
                    null,
                    dice.chance(0.8) ? own : null);
        }
        if (dice.chance(exitNode)) {
            return new IpEvent(
                    addresses.exitNode(dice),
                    said,
                    when,
                    dice.chance(exitNodeSaid) ? true : null,
                    from);
        }
        if (dice.chance(mobile)) {
            return new IpEvent(addresses.mobile(person.ordinal(), at), said, when, null, from);
        }
        return dice.chance(version6)
                ? new IpEvent(addresses.home6(person.home(), dice), said, when, null, from)
                : new IpEvent(addresses.home(person.home(), at), said, when, null, from);
    }
}
