package io.crmkit.examples.durability;

/** How a clerk gives a command: rightly, or for a control in a way that breaks a promise. */
enum Conduct {
    /** With an id, with the database's transactions, and it is done when the command has returned. */
    CAREFUL,
    /** Says that it is done before it gives the command. */
    HASTY,
    /** Each statement is committed by itself. */
    PIECEMEAL,
    /** Gives a command again without an id. */
    BLIND
}
