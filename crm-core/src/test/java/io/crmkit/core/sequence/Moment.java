package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a move came to on a real CRM, and how everything stood there afterwards.
 *
 * @param move the settled move
 * @param kind the type of its command; empty for a leap of the clock
 * @param outcome what it came to
 * @param steps the steps that were told of, by kind of record
 * @param sights what each person saw; nothing after a move that was not looked at as a whole, nor after a refused one,
 *     which changes nothing, as the stage makes sure of
 * @param facts how everything else stood; nothing after a refused move
 */
record Moment(
        Move move,
        String kind,
        String outcome,
        List<String> steps,
        Map<Person, Set<String>> sights,
        Set<String> facts) {

    /** The same, with nothing that anybody saw. */
    Moment unseen() {
        return new Moment(move, kind, outcome, steps, Map.of(), facts);
    }
}
