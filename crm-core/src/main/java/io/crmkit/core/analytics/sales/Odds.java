package io.crmkit.core.analytics.sales;

import io.crmkit.spi.chance.ChanceStatus;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How likely open chances are to be won. */
final class Odds {
    private final ForecastQuery query;
    private final ZoneId zone;
    private final Map<Optional<String>, Fraction> groups = new HashMap<>();
    private Fraction all = new Fraction(0, 0);

    Odds(ForecastQuery query, ZoneId zone) {
        this.query = query;
        this.zone = zone;
    }

    /** A probability, exactly; of nothing, it is none. */
    record Fraction(long part, long whole) {
        private Fraction plus(Fraction other) {
            return new Fraction(part + other.part, whole + other.whole);
        }
    }

    void learn(ChanceJourney journey) {
        if (!journey.isOpen()) {
            Fraction one = new Fraction(journey.status() == ChanceStatus.WON ? 1 : 0, 1);
            groups.merge(group(journey), one, Fraction::plus);
            all = all.plus(one);
        }
    }

    Optional<Fraction> of(ChanceJourney journey) {
        Fraction fraction = switch (query.getBasis()) {
            case SUCCESS_RATE -> new Fraction(journey.chance().getSuccessRate(), 100);
            case WIN_RATE -> groups.getOrDefault(group(journey), all);
        };
        return Optional.of(fraction).filter(known -> known.whole() > 0);
    }

    Optional<String> group(ChanceJourney journey) {
        return query.getDimension()
                .flatMap(dimension -> PipelineTotals.groupOf(journey, dimension, query.getBucket(), zone));
    }
}
