package org.rowan.match.external;

import java.io.IOException;

/** The way a question takes to an external matcher and its answer back, one JSON document each. */
interface Exchange extends AutoCloseable {

    /**
     * The answer to a question.
     *
     * @throws IOException when there is none within the time allowed
     */
    String ask(String question) throws IOException, InterruptedException;

    @Override
    void close();
}
