package org.rowan.intake.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.receiving.EndSubmission;
import org.rowan.intake.receiving.ProtocolAnswer;
import org.rowan.intake.store.Receipts;

/** {@code /finish}, {@code /retract} and the receipt in words. */
final class EndDoors {
    private static final String NOT_NCMEC = "This is not a report to NCMEC.";

    private final EndSubmission end;
    private final Receipts receipts;
    private final String receiver;

    /**
     * @param receiver the name of the organisation that runs this installation
     */
    EndDoors(EndSubmission end, Receipts receipts, String receiver) {
        this.end = end;
        this.receipts = receipts;
        this.receiver = receiver;
    }

    void finish(Exchange exchange) throws IOException {
        Long report = id(exchange);
        if (report == null) {
            return;
        }
        ProtocolAnswer answer = end.finish(exchange.sender().name(), report);
        if (answer.code() == ProtocolAnswer.VALIDATION_FAILED) {
            XmlAnswer.send(exchange.response(), answer);
            return;
        }
        if (answer.isSuccess()) {
            exchange.response().setHeader("Receipt", "Received by " + receiver + ". " + NOT_NCMEC);
        }
        XmlAnswer.sendDone(exchange.response(), answer, report);
    }

    void retract(Exchange exchange) throws IOException {
        Long report = id(exchange);
        if (report != null) {
            XmlAnswer.send(exchange.response(), end.retract(exchange.sender().name(), report));
        }
    }

    /** The receipt of a finished report as a plain text that a person can file. */
    void receipt(Exchange exchange, String number) throws IOException {
        Optional<Receipts.Receipt> receipt =
                number.matches("\\d{1,18}")
                        ? receipts.find(Long.parseLong(number), exchange.sender().name())
                        : Optional.empty();
        if (receipt.isEmpty()) {
            XmlAnswer.send(
                    exchange.response(),
                    ProtocolAnswer.refusal(
                            ProtocolAnswer.NO_SUCH_REPORT, "Report does not exist", null));
            return;
        }
        byte[] text = words(receipt.get()).getBytes(StandardCharsets.UTF_8);
        exchange.response().setContentType("text/plain;charset=UTF-8");
        exchange.response().setContentLength(text.length);
        exchange.response().getOutputStream().write(text);
    }

    private String words(Receipts.Receipt receipt) {
        return """
        Receipt of report %d

        Received by   %s
        Filed by      %s
        Received at   %s
        Files         %d
        Kept as       referral %s

        %s It does not discharge a duty to report to NCMEC or to
        any other body.
        """
                .formatted(
                        receipt.report(),
                        receiver,
                        receipt.sender(),
                        receipt.received(),
                        receipt.files(),
                        receipt.referral(),
                        NOT_NCMEC);
    }

    private static @Nullable Long id(Exchange exchange) throws IOException {
        Long report = null;
        try {
            report = FormFields.id(exchange.request());
        } catch (MultipartStream.Malformed broken) {
            // Answered below like a missing number.
        }
        if (report == null) {
            XmlAnswer.send(
                    exchange.response(),
                    ProtocolAnswer.refusal(
                            ProtocolAnswer.INVALID_REQUEST,
                            "Invalid request: send the report's number as the field id",
                            null));
        }
        return report;
    }
}
