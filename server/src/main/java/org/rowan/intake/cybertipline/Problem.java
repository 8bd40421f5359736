package org.rowan.intake.cybertipline;

/**
 * One thing wrong with a document, printed as the protocol prints it: {@code [line,column] -
 * message}.
 *
 * @param line from 1, or 0 when the problem has no place
 * @param column from 1, or 0 when the problem has no place
 * @param message what is wrong, in the words of a schema validator where one found it
 */
public record Problem(int line, int column, String message) {
    private static final int LONGEST = 600;

    public Problem {
        // A validator repeats the value it refuses, however long that is.
        message = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    }

    @Override
    public String toString() {
        return "[" + line + "," + column + "] - " + message;
    }
}
