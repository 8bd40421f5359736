package org.rowan.link;

import java.util.ArrayList;
import java.util.List;
import org.rowan.engine.link.Decision;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.Mark;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.Outcome;
import org.rowan.engine.link.Role;
import org.rowan.engine.link.memory.InMemoryLinkStore;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.link.model.ModelFiles;

/** Referrals written as short lines, linked by the shipped model in memory. */
final class Referrals {
    final InMemoryLinkStore store = new InMemoryLinkStore();
    final Linker linker;
    private long last;
    private long decisions;
    private Outcome latest = new Outcome(List.of(), List.of());

    Referrals() {
        this(ModelFiles.shipped(ModelFiles.REFERRALS));
    }

    Referrals(LinkModel model) {
        linker = new Linker(model, store);
    }

    /**
     * A referral arrives.
     *
     * @param line such as {@code "child account=chat/7 email!=a@example.com
     *     ip=192.0.2.7:443@1000"}; {@code !} verified, {@code ~} proxy, blanks in values as
     *     underscores
     * @return the observation's id
     */
    long arrives(String line) {
        Observation observation = observation(++last, line);
        latest = linker.insert(observation);
        return observation.id();
    }

    void corrected(long id, String line) {
        latest = linker.correct(observation(id, line));
    }

    void erased(long id) {
        latest = linker.erase(id);
    }

    long said(Decision.Verdict verdict, long a, long b) {
        decisions++;
        latest =
                linker.decide(
                        new Decision(decisions, verdict, a, b, "records check", 1_000 + decisions));
        return decisions;
    }

    void withdrawn(long decision) {
        latest = linker.withdraw(decision);
    }

    boolean same(long a, long b) {
        return store.personOf(a) == store.personOf(b);
    }

    List<LinkEvent> events() {
        return latest.events();
    }

    <E extends LinkEvent> List<E> events(Class<E> kind) {
        return latest.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static Observation observation(long id, String line) {
        Role role = Role.REPORTED;
        String carrier = "";
        List<Identifier> identifiers = new ArrayList<>();
        for (String part : line.strip().split("\\s+")) {
            if (!part.contains("=")) {
                role = Role.valueOf(part.toUpperCase(java.util.Locale.ROOT));
                continue;
            }
            Identifier identifier = identifier(part);
            identifiers.add(identifier);
            carrier = identifier.field().equals("account") ? identifier.value() : carrier;
        }
        return new Observation(id, role, carrier, 100 + id, identifiers);
    }

    private static Identifier identifier(String part) {
        String field = part.substring(0, part.indexOf('='));
        String value = part.substring(part.indexOf('=') + 1).replace('_', ' ');
        Identifier made;
        if (field.startsWith("ip")) {
            String[] pieces = value.split("[:@]");
            made = Identifier.of("ip", pieces[0]).within(pieces[1]).seen(Long.parseLong(pieces[2]));
        } else {
            made = Identifier.of(field.replaceAll("[!~]", ""), value);
        }
        if (made.field().equals("account") || made.field().equals("handle")) {
            made = made.within(value.substring(0, Math.max(0, value.indexOf('/'))));
        }
        made = field.contains("!") ? made.marked(Mark.VERIFIED) : made;
        return field.contains("~") ? made.marked(Mark.PROXY) : made;
    }
}
