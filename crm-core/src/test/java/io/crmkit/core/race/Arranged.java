package io.crmkit.core.race;

/** Two commands that meet again and again. */
public interface Arranged {
    /** The two, about new subjects. */
    Duel on(Ground ground);

    /** Whether it shows if nobody minds what the other one wrote: if not, either of the two may come last. */
    default boolean shows() {
        return true;
    }
}
