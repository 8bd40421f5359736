package org.rowan.match.hma;

/** A request that cannot be answered as asked; carries the answer that says so. */
final class HmaProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HmaAnswer answer;

    HmaProblem(HmaAnswer answer) {
        super(String.valueOf(answer.body()), null, false, false);
        this.answer = answer;
    }

    HmaProblem(int status, String message) {
        this(HmaAnswer.message(status, message));
    }

    HmaAnswer answer() {
        return answer;
    }
}
