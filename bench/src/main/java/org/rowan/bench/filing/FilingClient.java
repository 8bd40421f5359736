package org.rowan.bench.filing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rowan.bench.load.KeptConnection;
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

    private final KeptConnection server;
    private final String authorization;
    private long requests;

    /**
     * @param address of the server, such as {@code http://127.0.0.1:8470}
     */
    public FilingClient(String address, String sender, String password) {
        this.server = new KeptConnection(address);
        this.authorization =
                "Authorization: Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (sender + ":" + password).getBytes(StandardCharsets.UTF_8))
                        + "\r\n";
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
    public long file(GeneratedReferral referral) throws IOException {
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

    private String post(String path, String type, byte[] body) throws IOException {
        KeptConnection.Answer answer =
                server.send(
                        "POST /ispws" + path,
                        authorization + "Content-Type: " + type + "\r\n",
                        body);
        requests++;
        String text = answer.text();
        if (answer.status() != 200 || !first(CODE, text).equals("0")) {
            throw new IOException(path + " was answered with " + answer.status() + ": " + text);
        }
        return text;
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
        server.close();
    }
}
