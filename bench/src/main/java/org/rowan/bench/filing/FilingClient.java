package org.rowan.bench.filing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rowan.testkit.generate.GeneratedFile;
import org.rowan.testkit.generate.GeneratedReferral;

/**
 * A sender: files referrals through the CyberTipline Reporting API over one connection, as its
 * documentation shows it.
 */
public final class FilingClient implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("<responseCode>(\\d+)</responseCode>");
    private static final Pattern REPORT = Pattern.compile("<reportId>(\\d+)</reportId>");
    private static final Pattern FILE = Pattern.compile("<fileId>([^<]+)</fileId>");
    private static final String BOUNDARY = "----rowan-filing-7d1f";

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final String base;
    private final String authorization;
    private long requests;

    /**
     * @param address of the server, such as {@code http://127.0.0.1:8470}
     */
    public FilingClient(String address, String sender, String password) {
        this.base = address + "/ispws";
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (sender + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** How many requests were answered so far. */
    public long requests() {
        return requests;
    }

    /**
     * Files one referral with all its files and finishes it.
     *
     * @return the report number that the receiver gave
     * @throws IOException when an answer is not success
     */
    public long file(GeneratedReferral referral) throws IOException, InterruptedException {
        String opened = post("/submit", "text/xml; charset=utf-8", referral.reportXml());
        long report = Long.parseLong(first(REPORT, opened));
        for (GeneratedFile file : referral.files()) {
            String uploaded =
                    post(
                            "/upload",
                            "multipart/form-data; boundary=" + BOUNDARY,
                            multipart(report, file));
            if (file.described()) {
                post(
                        "/fileinfo",
                        "text/xml; charset=utf-8",
                        file.fileDetails(report, first(FILE, uploaded)));
            }
        }
        post(
                "/finish",
                "application/x-www-form-urlencoded",
                ("id=" + report).getBytes(StandardCharsets.US_ASCII));
        return report;
    }

    private String post(String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", authorization)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        requests++;
        if (answer.statusCode() != 200 || !first(CODE, answer.body()).equals("0")) {
            throw new IOException(
                    path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static byte[] multipart(long report, GeneratedFile file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.bytes().length + 400);
        body.writeBytes(
                ("--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n"
                                + report
                                + "\r\n--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + file.name().replace('"', '_')
                                + "\"\r\nContent-Type: "
                                + file.contentType()
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.write(file.bytes());
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static String first(Pattern pattern, String answer) throws IOException {
        Matcher matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IOException("this answer lacks " + pattern + ": " + answer);
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        http.close();
    }
}
