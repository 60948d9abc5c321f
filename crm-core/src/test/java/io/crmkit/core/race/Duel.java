package io.crmkit.core.race;

import java.util.List;

/** Two who do something about one thing at once. */
public interface Duel {

    /** What the one does, as often as a conflict tells it to; returns what became of it. */
    String one();

    /** What the other one does, likewise. */
    String other();

    /** How things stand when both are done. */
    String end();

    /** What is wrong when both are done; nothing if all is well. */
    List<String> problems();
}
