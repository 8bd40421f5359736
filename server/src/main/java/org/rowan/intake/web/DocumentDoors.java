package org.rowan.intake.web;

import java.io.IOException;
import java.util.stream.Collectors;
import org.rowan.intake.cybertipline.DocumentRefused;
import org.rowan.intake.cybertipline.Problem;
import org.rowan.intake.receiving.ProtocolAnswer;
import org.rowan.intake.receiving.Refusals;
import org.rowan.intake.receiving.Submissions;

/** {@code /submit} and {@code /fileinfo}: one XML document each. */
final class DocumentDoors {
    private final Submissions submissions;
    private final Refusals refusals;

    DocumentDoors(Submissions submissions, Refusals refusals) {
        this.submissions = submissions;
        this.refusals = refusals;
    }

    void submit(Exchange exchange) throws IOException {
        String type = exchange.request().getContentType();
        answer(
                exchange,
                document ->
                        submissions.open(
                                exchange.sender().name(),
                                document,
                                Body.charset(type),
                                Body.tolerated(type)));
    }

    void fileInfo(Exchange exchange) throws IOException {
        String charset = Body.charset(exchange.request().getContentType());
        answer(
                exchange,
                document -> submissions.describe(exchange.sender().name(), document, charset));
    }

    private interface Reading {
        ProtocolAnswer of(byte[] document) throws DocumentRefused;
    }

    private void answer(Exchange exchange, Reading reading) throws IOException {
        Body.read(
                exchange.sender().name(),
                exchange.request(),
                document -> {
                    ProtocolAnswer answer = read(document, reading);
                    if (!answer.isSuccess()) {
                        refusals.keep(
                                exchange.sender().name(),
                                exchange.requestId(),
                                exchange.door(),
                                answer,
                                document);
                        Body.drain(exchange.request());
                    }
                    XmlAnswer.send(exchange.response(), answer);
                });
    }

    private static ProtocolAnswer read(byte[] document, Reading reading) {
        try {
            return reading.of(document);
        } catch (DocumentRefused refused) {
            String problems =
                    refused.problems().stream()
                            .map(Problem::toString)
                            .collect(Collectors.joining("\n"));
            return switch (refused.kind()) {
                case INVALID ->
                        refusal(ProtocolAnswer.VALIDATION_FAILED, "Validation failed", problems);
                case MALFORMED ->
                        refusal(ProtocolAnswer.MALFORMED_XML, "Malformed XML submittal", problems);
                case TOO_LARGE ->
                        refusal(ProtocolAnswer.INVALID_REQUEST, "Invalid request", problems);
            };
        }
    }

    private static ProtocolAnswer refusal(int code, String words, String problems) {
        return ProtocolAnswer.refusal(code, words + "\n" + problems, null);
    }
}
