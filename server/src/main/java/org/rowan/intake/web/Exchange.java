package org.rowan.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rowan.intake.store.SenderRow;

/**
 * One recognised request with its answer to be.
 *
 * @param requestId what the answer's Request-ID says
 * @param door the endpoint, such as {@code submit}
 */
record Exchange(
        HttpServletRequest request,
        HttpServletResponse response,
        SenderRow sender,
        String requestId,
        String door) {}
