package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Area;
import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Terms.Place;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Draws sequences: each under terms of its own, and most about a part of the business, so that they get deep into it.
 */
final class Sequences {

    /** What a sequence is about, and what happens beside it. */
    private enum Theme {
        SALES(5, Set.of(Area.CHANCES, Area.PLANS), Set.of(Area.CUSTOMERS)),
        LOSS(7, Set.of(Area.ORDERS, Area.TIME, Area.LOSS), Set.of(Area.CUSTOMERS)),
        SERVICE(5, Set.of(Area.SERVICE), Set.of(Area.CUSTOMERS, Area.TIME)),
        VISITS(4, Set.of(Area.ACTIVITIES), Set.of(Area.CUSTOMERS, Area.TIME)),
        STAFF(6, Set.of(Area.RIGHTS), Set.of(Area.CHANCES, Area.CUSTOMERS, Area.SERVICE)),
        WORDS(5, Set.of(Area.DICTIONARY), Set.of(Area.CHANCES, Area.CUSTOMERS, Area.SERVICE)),
        LEAVING(5, Set.of(Area.HAND_OVER), Set.of(Area.values())),
        ALL(2, Set.of(Area.values()), Set.of());

        private final int weight;
        private final Set<Area> areas;
        private final Set<Area> aside;

        Theme(int weight, Set<Area> areas, Set<Area> aside) {
            this.weight = weight;
            this.areas = areas;
            this.aside = aside;
        }

        /** How often moves of a kind are drawn. */
        int weight(Attempt attempt) {
            int times = areas.contains(attempt.area()) ? 3 : aside.contains(attempt.area()) ? 1 : 0;
            return times * attempt.weight();
        }
    }

    private Sequences() {}

    /** Sequences of so many moves. */
    static Arbitrary<Sequence> of(int moves) {
        Arbitrary<Theme> themes = Arbitraries.frequency(Arrays.stream(Theme.values())
                .map(theme -> Tuple.of(theme.weight, theme))
                .toList());
        return Combinators.combine(terms(), themes)
                .flatAs((terms, theme) -> moves(theme).list().ofSize(moves).map(list -> new Sequence(terms, list)))
                // They would make most sequences of the first kind and the last one.
                .withoutEdgeCases();
    }

    private static Arbitrary<Terms> terms() {
        Arbitrary<Place> places = Arbitraries.of(Place.class);
        Arbitrary<Integer> starts = Arbitraries.of(Terms.STARTS);
        Arbitrary<Integer> batches = Arbitraries.of(1, 2, 500);
        Arbitrary<Integer> handOvers = Arbitraries.of(1, 2, 3, 500);
        Arbitrary<Boolean> often = Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false));
        Arbitrary<Boolean> seldom = Arbitraries.frequency(Tuple.of(1, true), Tuple.of(3, false));
        Arbitrary<Terms> standard =
                Combinators.combine(places, starts, batches, handOvers).as(Terms::standard);
        Arbitrary<Terms> own = Combinators.combine(
                        standard, Arbitraries.of(1, 3, 6), Arbitraries.of(1, 2, 3, 4, 5), seldom, often, often, seldom)
                .as(Terms::own);
        return Arbitraries.frequencyOf(
                Tuple.of(2, standard),
                Tuple.of(
                        1,
                        Combinators.combine(places, starts, batches, handOvers).as(Terms::classic)),
                Tuple.of(5, own));
    }

    private static Arbitrary<Move> moves(Theme theme) {
        Arbitrary<Attempt> types = Arbitraries.frequency(Arrays.stream(Attempt.values())
                .filter(attempt -> theme.weight(attempt) > 0)
                .map(attempt -> Tuple.of(theme.weight(attempt), attempt))
                .toList());
        Arbitrary<Person> people = Arbitraries.frequency(
                Tuple.of(4, Person.LENA),
                Tuple.of(6, Person.ROLF),
                Tuple.of(4, Person.RITA),
                Tuple.of(3, Person.RUTH),
                Tuple.of(2, Person.LIAM),
                Tuple.of(2, Person.ADA),
                Tuple.of(1, Person.EVA),
                Tuple.of(1, Person.GONE));
        Arbitrary<Boolean> fits = Arbitraries.frequency(Tuple.of(6, true), Tuple.of(1, false));
        Arbitrary<Integer> numbers =
                Arbitraries.integers().between(0, Move.UNKNOWN).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(types, people, fits, numbers, numbers, numbers, numbers)
                .as(Move::new);
    }
}
