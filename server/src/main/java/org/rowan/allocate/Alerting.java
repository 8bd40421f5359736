package org.rowan.allocate;

import java.util.List;

/** Alerts to people: raised before anybody has confirmed anything. */
public interface Alerting {
    /** What a person has not acknowledged, newest first. */
    List<Alert> unread(String officer);

    /** Acknowledges one of a person's own alerts. */
    void read(long alert, String officer);

    /** The newest alerts to anybody. */
    List<Alert> recent(int limit);
}
