package org.rowan.platform;

import java.net.SocketException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.rowan.kernel.UnusableInput;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * The reason why the rooms did not open that a person can mend, which often lies inside many
 * wrapped exceptions.
 */
final class WhyNotOpen {
    private WhyNotOpen() {}

    /** What to tell instead of a problem; the problem itself when nobody foresaw it. */
    static RuntimeException of(RuntimeException problem) {
        for (Throwable inner = problem; inner != null; inner = inner.getCause()) {
            UnusableInput told = told(inner);
            if (told != null) {
                return told;
            }
        }
        return problem;
    }

    private static @Nullable UnusableInput told(Throwable problem) {
        return switch (problem) {
            case UnusableInput told -> told;
            case PortInUseException taken ->
                    new UnusableInput(
                            "port " + taken.getPort() + " is taken",
                            "--port",
                            "another one, such as --port 8471");
            case ConnectorStartFailedException taken ->
                    new UnusableInput(
                            "port " + taken.getPort() + " cannot be opened; it may be taken",
                            "--port or --desk-port",
                            "another one, such as --port 8471 --desk-port 8472");
            case SocketException refused ->
                    new UnusableInput(
                            "the door cannot be opened: " + refused.getMessage(),
                            "--bind, --port",
                            "an address of this machine, and a port above 1023 unless run with rights for less");
            case PSQLException database -> database(database);
            default -> null;
        };
    }

    /** By the class of the SQL state: 08 no connection, 28 not let in, 3D no such database. */
    private static @Nullable UnusableInput database(PSQLException problem) {
        String state = String.valueOf(problem.getSQLState());
        String what = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        if (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D")) {
            return new UnusableInput(
                    "the database cannot be reached: " + what,
                    "ROWAN_DB_URL",
                    "check address, user and password with psql; without ROWAN_DB_URL Rowan runs one of its own");
        } else if (state.startsWith("53")) {
            return new UnusableInput(
                    "the database is out of room: " + what,
                    "database",
                    "free disk space or connections where it runs, then start again");
        } else if (state.equals("42501")) {
            return new UnusableInput(
                    "the database's user may not do what Rowan needs: " + what,
                    "ROWAN_DB_URL",
                    "make that user the owner of a database of its own");
        }
        return null;
    }
}
