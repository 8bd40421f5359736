package org.rowan.desk.api;

import org.rowan.kernel.UnusableInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a program is told when it asked wrongly: problem details (RFC 9457) with what to try. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
final class ApiProblems {
    @ExceptionHandler
    ProblemDetail unusable(UnusableInput problem) {
        return told(HttpStatus.BAD_REQUEST, problem.what(), problem.where(), problem.tryThis());
    }

    @ExceptionHandler
    ProblemDetail nothing(ApiReads.NothingThere problem) {
        return told(
                HttpStatus.NOT_FOUND,
                String.valueOf(problem.getMessage()),
                "id",
                "a number that " + ApiReads.V1 + "/queue gives");
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException problem) {
        return told(
                HttpStatus.BAD_REQUEST,
                problem.getName() + " is not of the type it has",
                problem.getName(),
                "see " + ApiReads.V1 + "/openapi.json");
    }

    /** The three words of every failure: what, where, and what to try. */
    static ProblemDetail told(HttpStatus status, String what, String where, String tryThis) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, what);
        problem.setProperty("where", where);
        problem.setProperty("try", tryThis);
        return problem;
    }
}
