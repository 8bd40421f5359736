package org.rowan.engine.link.memory;

import java.util.Arrays;

/** Which observation belongs to which person. */
final class Groups {
    private final LongTable<Long> personOf = new LongTable<>();
    private final LongTable<long[]> members = new LongTable<>();
    private long last;

    long personOf(long observation) {
        Long person = personOf.get(observation);
        return person == null ? 0 : person;
    }

    long[] members(long person) {
        long[] found = person == 0 ? null : members.get(person);
        return found == null ? new long[0] : found;
    }

    void assign(long observation, long person) {
        long from = personOf(observation);
        if (from != 0) {
            long[] left =
                    Arrays.stream(members(from)).filter(member -> member != observation).toArray();
            if (left.length == 0) {
                members.remove(from);
            } else {
                members.put(from, left);
            }
        }
        if (person == 0) {
            personOf.remove(observation);
            return;
        }
        personOf.put(observation, person);
        long[] now = Arrays.copyOf(members(person), members(person).length + 1);
        now[now.length - 1] = observation;
        Arrays.sort(now);
        members.put(person, now);
    }

    long newPerson() {
        return ++last;
    }

    long[] persons() {
        return members.keys();
    }
}
