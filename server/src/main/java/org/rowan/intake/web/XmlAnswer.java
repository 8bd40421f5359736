package org.rowan.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rowan.intake.receiving.ProtocolAnswer;

/** Writes answers in the protocol's shapes. */
final class XmlAnswer {
    private static final String DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private XmlAnswer() {}

    /** {@code reportResponse}: the answer of every endpoint but a finish that was understood. */
    static void send(HttpServletResponse response, ProtocolAnswer answer) throws IOException {
        StringBuilder xml = new StringBuilder(256).append(DECLARATION).append("<reportResponse>");
        element(xml, "responseCode", Integer.toString(answer.code()));
        element(xml, "responseDescription", answer.description());
        if (answer.report() != null) {
            element(xml, "reportId", answer.report().toString());
        }
        if (answer.file() != null) {
            element(xml, "fileId", answer.file());
        }
        if (answer.hash() != null) {
            element(xml, "hash", answer.hash());
        }
        write(response, statusOf(answer.code()), xml.append("</reportResponse>"));
    }

    /**
     * {@code reportDoneResponse}: what {@code /finish} answers about a report, done or not; clients
     * look for this root there, also when they ask what became of a report.
     */
    static void sendDone(HttpServletResponse response, ProtocolAnswer answer, long report)
            throws IOException {
        StringBuilder xml =
                new StringBuilder(256).append(DECLARATION).append("<reportDoneResponse>");
        element(xml, "responseCode", Integer.toString(answer.code()));
        element(xml, "reportId", Long.toString(report));
        xml.append("<files>");
        if (answer.files() != null) {
            answer.files().forEach(file -> element(xml, "fileId", file));
        }
        write(response, statusOf(answer.code()), xml.append("</files></reportDoneResponse>"));
    }

    /**
     * The HTTP status of a response code. Evidenced are 400 for 4100 and 401; 5101 and 5102 go with
     * 200, because clients take them as an oracle and read them only then.
     */
    static int statusOf(int code) {
        return switch (code) {
            case ProtocolAnswer.SUCCESS,
                    ProtocolAnswer.ALREADY_FINISHED,
                    ProtocolAnswer.ALREADY_RETRACTED ->
                    HttpServletResponse.SC_OK;
            case ProtocolAnswer.AUTHENTICATION_REQUIRED -> HttpServletResponse.SC_UNAUTHORIZED;
            case ProtocolAnswer.NOT_AUTHORIZED_TO_SUBMIT -> HttpServletResponse.SC_FORBIDDEN;
            case ProtocolAnswer.NO_SUCH_REPORT,
                    ProtocolAnswer.NO_SUCH_FILE,
                    ProtocolAnswer.NOT_FOUND ->
                    HttpServletResponse.SC_NOT_FOUND;
            case ProtocolAnswer.INVALID_REQUEST,
                    ProtocolAnswer.VALIDATION_FAILED,
                    ProtocolAnswer.MALFORMED_XML,
                    ProtocolAnswer.MALFORMED_FILE ->
                    HttpServletResponse.SC_BAD_REQUEST;
            default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }

    private static void write(HttpServletResponse response, int status, StringBuilder xml)
            throws IOException {
        byte[] body = xml.toString().getBytes(StandardCharsets.UTF_8);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            response.setStatus(status);
        }
        response.setContentType("application/xml;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void element(StringBuilder xml, String name, String value) {
        xml.append('<').append(name).append('>');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                default -> xml.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        xml.append("</").append(name).append('>');
    }
}
