package org.rowan.engine.plan.simulate;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Open cases in the order of a policy; fading keys are worked out again when they come to the
 * front.
 */
final class WorkQueue {
    private static final double STALE_DAYS = 1;

    private record Place(CaseFile file, int version, double key, double at)
            implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byKey = Double.compare(key, other.key);
            return byKey != 0
                    ? byKey
                    : Integer.compare(file.about.number(), other.file.about.number());
        }
    }

    private final PriorityQueue<Place> places = new PriorityQueue<>();
    private final Order order;

    WorkQueue(Order order) {
        this.order = order;
    }

    void add(CaseFile file, double now) {
        double key = order.key(file, now);
        if (key < Double.POSITIVE_INFINITY) {
            places.add(new Place(file, file.version, key, now));
        }
    }

    /** Takes the first case out, or none. */
    @Nullable CaseFile take(double now) {
        Place place = front(now);
        if (place == null) {
            return null;
        }
        places.remove();
        return place.file();
    }

    /** The key of the first case, infinite when there is none. */
    double firstKey(double now) {
        Place place = front(now);
        return place == null ? Double.POSITIVE_INFINITY : place.key();
    }

    private @Nullable Place front(double now) {
        for (Place place = places.peek(); place != null; place = places.peek()) {
            CaseFile file = place.file();
            if (file.busy || file.closed || place.version() != file.version) {
                places.remove();
            } else if (order.fades() && now - place.at() > STALE_DAYS) {
                places.remove();
                add(file, now);
            } else {
                return place;
            }
        }
        return null;
    }
}
