package io.crmkit.spi.contract;

/**
 * What a store can do. The contract takes a store to do all of it; a test of what {@link StoreContract#features()}
 * leaves out is reported as skipped.
 *
 * <p>Called by hosts.
 */
public enum Feature {
    /** Keeps and reads customers, standings and contacts. */
    CUSTOMERS,
    /** Keeps and reads activities. */
    ACTIVITIES,
    /** Keeps and reads chances and plan items. */
    CHANCES,
    /** Keeps and reads service requests. */
    SERVICES,
    /** Keeps and reads loss cases, and finds the customers to open one for. */
    LOSSES,
    /** Keeps and reads users and roles. */
    ACCESS,
    /** Keeps and reads the dictionary. */
    DICTIONARY,
    /** Keeps and reads orders. */
    ORDERS,
    /** Keeps and reads products and stock. */
    PRODUCTS,
    /** Appends and reads events. */
    EVENTS,
    /** Remembers commands. */
    COMMANDS,
    /** Counts series. */
    SERIES,
    /** Answers report facts. */
    FACTS,
    /** Lets a unique key move from one record to another within one {@code Changes}, in any order and in a circle. */
    KEY_MOVES,
    /** Keeps days before 1901; left out where a driver counts those by the JVM's time zone, which had none then. */
    OLD_DAYS,
    /** Is safe for several threads, as every store must be; left out where a test set-up has one connection only. */
    THREADS
}
