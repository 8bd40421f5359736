package org.rowan.allocate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import org.rowan.allocate.store.AlertStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends each alert to the address of the setting {@code alerts.webhook}, until that takes it: the
 * number of the case, whom it is for and why, and nothing of what a referral says.
 */
final class TellPager {
    private static final Logger log = LoggerFactory.getLogger(TellPager.class);
    private static final int AT_ONCE = 50;

    /** One alert that a pager does not take must not hold up those behind it. */
    private static final int MOST_REFUSED = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AlertStore alerts;
    private final InstantSource clock;
    private final String address;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param address empty when there is no pager
     */
    TellPager(AlertStore alerts, InstantSource clock, String address) {
        this.alerts = alerts;
        this.clock = clock;
        this.address = address;
    }

    /** How many the pager took. */
    int tell() throws InterruptedException {
        if (address.isBlank()) {
            return 0;
        }
        int told = 0;
        int refused = 0;
        for (Alert alert : alerts.untold(AT_ONCE)) {
            if (taken(alert)) {
                alerts.told(alert.id(), clock.instant());
                told++;
            } else if (++refused == MOST_REFUSED) {
                break;
            }
        }
        return told;
    }

    private boolean taken(Alert alert) throws InterruptedException {
        ObjectNode said = JsonMapper.shared().createObjectNode();
        said.put("alert", alert.id())
                .put("case", alert.caseId() == null ? null : alert.caseId().toString())
                .put("to", alert.officer())
                .put("why", alert.why().code())
                .put("text", alert.why().text())
                .put("at", alert.at().toString());
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(said.toString()))
                        .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                return true;
            }
            log.warn("The pager answered {} and is tried again", status);
        } catch (IOException unreachable) {
            log.warn("The pager cannot be reached and is tried again");
        }
        return false;
    }
}
