package io.crmkit.examples.durability;

import java.nio.file.Path;

/** Databases that live in a file of the application, and their settings. */
enum FileDatabase {
    /** H2 as it comes: it says that a commit is done up to half a second before it is written. */
    H2("H2 file, defaults", "jdbc:h2:file:%s/db"),
    /** H2 that writes at once. */
    H2_AT_ONCE("H2 file, WRITE_DELAY=0", "jdbc:h2:file:%s/db;WRITE_DELAY=0"),
    /**
     * HSQLDB as it comes: it writes every half a second. Without the file that would keep the next process out for ten
     * seconds after the first one's death.
     */
    HSQLDB("HSQLDB file, defaults", "jdbc:hsqldb:file:%s/db;hsqldb.lock_file=false"),
    /** HSQLDB that writes at once. */
    HSQLDB_AT_ONCE(
            "HSQLDB file, hsqldb.write_delay=false",
            "jdbc:hsqldb:file:%s/db;hsqldb.lock_file=false;hsqldb.write_delay=false"),
    /** Derby as it comes. */
    DERBY("Derby, defaults", "jdbc:derby:%s/db;create=true"),
    /** SQLite as it comes, but that writers wait for each other instead of failing. */
    SQLITE("SQLite, defaults", "jdbc:sqlite:%s/db?busy_timeout=20000"),
    /** SQLite with a log beside the file, which it writes at every commit. */
    SQLITE_LOG(
            "SQLite, journal_mode=WAL, synchronous=FULL",
            "jdbc:sqlite:%s/db?busy_timeout=20000&journal_mode=WAL&synchronous=FULL");

    private final String title;
    private final String address;

    FileDatabase(String title, String address) {
        this.title = title;
        this.address = address;
    }

    /** The JDBC address of a database in a folder. */
    String address(Path directory) {
        return address.formatted(directory);
    }

    /** Whether the library has tables for it. */
    boolean isKnown() {
        return this == H2 || this == H2_AT_ONCE;
    }

    @Override
    public String toString() {
        return title;
    }
}
