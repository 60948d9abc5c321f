package io.crmkit.jpa.database;

import java.util.Locale;

/**
 * What is not the library's to choose: the build runs the tests with different settings.
 *
 * <p>{@code crmkit.provider} is {@code hibernate} or {@code eclipselink}. {@code crmkit.host} is {@code plain}, or {@code
 * other} for a host whose connections do not commit by themselves, whose MariaDB has snapshot isolation on, and whose JVM
 * runs in another time zone, which the build sets beside it.
 */
final class Settings {
    /** Enough for the races; more than PostgreSQL grants by default would be too many. */
    static final int CONNECTIONS = 72;

    private Settings() {}

    static Provider provider() {
        return Provider.valueOf(
                System.getProperty("crmkit.provider", "hibernate").toUpperCase(Locale.ROOT));
    }

    static boolean autoCommit() {
        return !isOther();
    }

    static boolean snapshotIsolation() {
        return isOther();
    }

    private static boolean isOther() {
        return switch (System.getProperty("crmkit.host", "plain")) {
            case "plain" -> false;
            case "other" -> true;
            default -> throw new IllegalArgumentException("crmkit.host");
        };
    }
}
