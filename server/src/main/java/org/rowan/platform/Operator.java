package org.rowan.platform;

/** Who types a command, as entries in the log name them: the operating system's user. */
public final class Operator {
    private Operator() {}

    /** {@code command:NAME}. */
    public static String name() {
        return "command:" + System.getProperty("user.name", "unknown");
    }
}
