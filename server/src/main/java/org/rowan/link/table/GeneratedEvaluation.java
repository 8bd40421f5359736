package org.rowan.link.table;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whoever can invent referrals whose truth is known, and evaluate linking on them; found by {@link
 * java.util.ServiceLoader} where the test data of this project lies beside the server.
 */
public interface GeneratedEvaluation {
    /**
     * Links invented referrals and tells how right that was.
     *
     * @param explained where to list every false join; null for nowhere
     */
    void evaluate(
            long referrals,
            long seed,
            @Nullable Path explained,
            boolean json,
            PrintWriter out,
            PrintWriter err);
}
