package org.rowan.platform.postgres;

/**
 * Where a PostgreSQL database is and who may enter it.
 *
 * @param url JDBC address without user and password
 * @param user name of the role
 * @param password the role's password, empty when the server asks for none
 */
public record DatabaseAccess(String url, String user, String password) {
    /** Leaves the password out, so that it cannot reach a log. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
