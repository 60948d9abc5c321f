package io.crmkit.examples.databases;

/** Whose transactions the library works in. */
enum Embedding {
    /** Its own. */
    OWNING,
    /** Those of a host that swallows what the library throws, and commits. */
    JOINING
}
