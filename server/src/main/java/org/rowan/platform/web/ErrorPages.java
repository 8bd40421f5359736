package org.rowan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What people and programs see when something went wrong: what to do next, and nothing about how
 * Rowan is made.
 */
@Controller
final class ErrorPages implements ErrorController {
    private static final Map<Integer, String> TRY =
            Map.of(
                    400, "Go back, check what was typed, and send it again.",
                    403,
                            "Your roles do not open this. Ask an administrator of Rowan if you need it for your work.",
                    404, "Check the address, or start again from the front page.",
                    405, "Start again from the front page.",
                    413,
                            "What you sent is longer than this address takes. Send it in smaller parts.",
                    429, "Too many attempts have failed from here. Wait ten minutes and try again.",
                    503, "Try again in a minute.");

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        String tryThis =
                TRY.getOrDefault(
                        status.value(),
                        "Try again. If it happens again, tell whoever runs Rowan the time at which it did.");
        if (isForPrograms(request)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, tryThis);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView(
                "platform/error",
                Map.of("code", status.value(), "what", sentence(status), "tryThis", tryThis),
                status);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** Pages are for the rooms that people see; every other path is a program's. */
    private static boolean isForPrograms(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String accept = request.getHeader("Accept");
        boolean people = path.startsWith("/desk") || path.startsWith("/tell");
        return !people && (accept == null || !accept.contains("text/html"));
    }

    private static String sentence(HttpStatus status) {
        return switch (status.value()) {
            case 403 -> "This is not open to you";
            case 404 -> "Page not found";
            case 413 -> "Too long";
            case 429 -> "Too many attempts";
            default ->
                    status.is4xxClientError()
                            ? status.getReasonPhrase().substring(0, 1)
                                    + status.getReasonPhrase().substring(1).toLowerCase(Locale.ROOT)
                            : "Something went wrong here";
        };
    }
}
