package org.rowan.match.external;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** An address that answers each POST; it is the installation's own, so it may be a private one. */
final class AskAddress implements Exchange {
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI address;
    private final Duration limit;

    AskAddress(URI address, Duration limit) {
        this.address = address;
        this.limit = limit;
    }

    @Override
    public String ask(String question) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(address)
                                .timeout(limit)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(question))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
