package io.crmkit.examples.databases;

/** Where those who do something at once wait for each other. */
enum Meeting {
    /** Before they begin: some come to read what others have written. */
    BEFORE_THE_COMMAND,
    /** Before they write: all have decided on the same. */
    BEFORE_THE_WRITE
}
