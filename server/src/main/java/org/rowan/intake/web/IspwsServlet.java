package org.rowan.intake.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.rowan.intake.cybertipline.SchemaOfReports;
import org.rowan.intake.receiving.EndSubmission;
import org.rowan.intake.receiving.ProtocolAnswer;
import org.rowan.intake.receiving.RateLimits;
import org.rowan.intake.receiving.Refusals;
import org.rowan.intake.receiving.Senders;
import org.rowan.intake.receiving.Submissions;
import org.rowan.intake.store.Receipts;
import org.rowan.intake.store.SenderRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The receiver of the CyberTipline Reporting API: recognises the sender and leads each request to
 * its door.
 *
 * <p>A plain servlet, because bodies are streams of any size and a thousand requests a second pay
 * for every layer.
 */
public final class IspwsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(IspwsServlet.class);
    private static final int TOO_MANY_REQUESTS = 429;

    private final transient Senders senders;
    private final transient RateLimits limits;
    private final transient DocumentDoors documents;
    private final transient UploadDoor uploads;
    private final transient EndDoors ends;
    private final transient byte[] schema;

    /**
     * @param receiver the name of the organisation that runs this installation
     */
    public IspwsServlet(
            Senders senders,
            RateLimits limits,
            Submissions submissions,
            EndSubmission end,
            Receipts receipts,
            Refusals refusals,
            String receiver) {
        this.senders = senders;
        this.limits = limits;
        this.documents = new DocumentDoors(submissions, refusals);
        this.uploads = new UploadDoor(submissions, refusals);
        this.ends = new EndDoors(end, receipts, receiver);
        this.schema = new SchemaOfReports().text();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String requestId = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
        response.setHeader("Request-ID", requestId);
        response.setHeader("Cache-Control", "no-store");
        try {
            Optional<SenderRow> sender = recognise(request);
            if (sender.isEmpty()) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Rowan\", charset=\"UTF-8\"");
                XmlAnswer.send(
                        response,
                        ProtocolAnswer.refusal(
                                ProtocolAnswer.AUTHENTICATION_REQUIRED,
                                "Authentication required",
                                null));
            } else if (limits.allows(sender.get().name(), sender.get().rate())) {
                lead(new Exchange(request, response, sender.get(), requestId, door(request)));
            } else {
                slowDown(response);
            }
        } catch (IOException | RuntimeException problem) {
            fail(response, requestId, problem);
        }
    }

    private Optional<SenderRow> recognise(HttpServletRequest request) {
        BasicCredentials credentials = BasicCredentials.of(request);
        return credentials == null
                ? Optional.empty()
                : senders.recognise(credentials.name(), credentials.password());
    }

    private static String door(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    private void lead(Exchange exchange) throws IOException {
        String door = exchange.door();
        switch (exchange.request().getMethod() + ' ' + door) {
            case "GET status" -> status(exchange);
            case "GET xsd" -> xsd(exchange.response());
            case "POST submit" -> documents.submit(exchange);
            case "POST upload" -> uploads.upload(exchange);
            case "POST fileinfo" -> documents.fileInfo(exchange);
            case "POST finish" -> ends.finish(exchange);
            case "POST retract" -> ends.retract(exchange);
            default -> {
                if (door.startsWith("receipt/") && exchange.request().getMethod().equals("GET")) {
                    ends.receipt(exchange, door.substring("receipt/".length()));
                } else {
                    XmlAnswer.send(
                            exchange.response(),
                            ProtocolAnswer.refusal(
                                    ProtocolAnswer.NOT_FOUND, "Resource not found", null));
                }
            }
        }
    }

    private static void status(Exchange exchange) throws IOException {
        String words =
                "Remote User : "
                        + exchange.sender().name()
                        + ", Remote Ip : "
                        + exchange.request().getRemoteAddr();
        XmlAnswer.send(
                exchange.response(), ProtocolAnswer.refusal(ProtocolAnswer.SUCCESS, words, null));
    }

    private void xsd(HttpServletResponse response) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        response.setContentLength(schema.length);
        response.getOutputStream().write(schema);
    }

    private static void slowDown(HttpServletResponse response) throws IOException {
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", "1");
        XmlAnswer.send(
                response,
                ProtocolAnswer.refusal(
                        ProtocolAnswer.SERVER_ERROR,
                        "Server error: too many requests, try again in a second",
                        null));
    }

    /** Nothing was acknowledged; the sender learns so and may send it all again. */
    private static void fail(HttpServletResponse response, String requestId, Exception problem)
            throws IOException {
        if (problem instanceof FileSystemException disk && disk.getReason() != null) {
            log.error("Request {} was not stored: {}", requestId, disk.getReason());
        } else {
            log.warn("Request {} failed: {}", requestId, problem.getClass().getName());
        }
        log.debug("Request {} failed", requestId, problem);
        if (!response.isCommitted()) {
            response.resetBuffer();
            XmlAnswer.send(
                    response,
                    ProtocolAnswer.refusal(
                            ProtocolAnswer.SAVE_FAILED,
                            "Save failed: nothing was stored by this request, send it again",
                            null));
        }
    }
}
