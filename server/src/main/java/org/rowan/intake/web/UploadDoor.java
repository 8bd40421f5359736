package org.rowan.intake.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.receiving.ProtocolAnswer;
import org.rowan.intake.receiving.Refusals;
import org.rowan.intake.receiving.Submissions;

/** {@code /upload}: a form with the report's number and a file of any size. */
final class UploadDoor {
    /** Above this it is worth asking whether the report is open before the file is read. */
    private static final long ASK_FIRST = 256 << 10;

    private final Submissions submissions;
    private final Refusals refusals;

    UploadDoor(Submissions submissions, Refusals refusals) {
        this.submissions = submissions;
        this.refusals = refusals;
    }

    void upload(Exchange exchange) throws IOException {
        String boundary = FormFields.boundary(exchange.request().getContentType());
        if (boundary == null) {
            refuse(
                    exchange,
                    malformed("send multipart/form-data with the fields id and file"),
                    null);
            return;
        }
        try {
            read(exchange, new MultipartStream(exchange.request().getInputStream(), boundary));
        } catch (MultipartStream.Malformed broken) {
            refuse(exchange, malformed(String.valueOf(broken.getMessage())), null);
        }
    }

    private void read(Exchange exchange, MultipartStream parts) throws IOException {
        Long report = null;
        for (MultipartStream.Part part = parts.next(); part != null; part = parts.next()) {
            if (part.name().equals("id")) {
                report = FormFields.id(part);
            } else if (part.name().equals("file")) {
                take(exchange, report, part);
                return;
            }
        }
        refuse(exchange, malformed("the field file is missing"), null);
    }

    private void take(Exchange exchange, @Nullable Long report, MultipartStream.Part file)
            throws IOException {
        if (report == null) {
            refuse(exchange, malformed("the field id comes before file, and is a number"), file);
            return;
        }
        String sender = exchange.sender().name();
        long length = exchange.request().getContentLengthLong();
        if (length < 0 || length > ASK_FIRST) {
            ProtocolAnswer refusal = submissions.refusalBeforeUpload(sender, report);
            if (refusal != null) {
                refuse(exchange, refusal, file);
                return;
            }
        }
        ProtocolAnswer answer = submissions.upload(sender, report, file.fileName(), file.body());
        if (answer.isSuccess()) {
            XmlAnswer.send(exchange.response(), answer);
        } else {
            refuse(exchange, answer, file);
        }
    }

    private void refuse(
            Exchange exchange, ProtocolAnswer answer, MultipartStream.@Nullable Part file)
            throws IOException {
        byte[] start = file == null ? new byte[0] : file.body().readNBytes(Refusals.KEPT);
        refusals.keep(
                exchange.sender().name(), exchange.requestId(), exchange.door(), answer, start);
        Body.drain(exchange.request());
        XmlAnswer.send(exchange.response(), answer);
    }

    private static ProtocolAnswer malformed(String why) {
        return ProtocolAnswer.refusal(
                ProtocolAnswer.MALFORMED_FILE, "Malformed file submittal: " + why, null);
    }
}
