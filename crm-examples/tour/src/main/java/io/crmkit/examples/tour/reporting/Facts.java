package io.crmkit.examples.tour.reporting;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.report.Conversion;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together what is to be known of a report, in the same words for all of them. */
final class Facts {
    private final List<Fact> facts = new ArrayList<>();

    Facts method(String method) {
        return add("Method", method);
    }

    Facts period(Period period, Instant asOf) {
        return add("Period", Notation.period(period, asOf));
    }

    Facts currencies(Collection<Currency> currencies, Optional<Conversion> conversion) {
        String codes =
                currencies.stream().map(Currency::getCurrencyCode).distinct().collect(joining(", "));
        return add(
                "Currency",
                (codes.isEmpty() ? "none" : codes) + conversion.map(Facts::told).orElse(""));
    }

    Facts orders(Set<OrderStatus> statuses) {
        return add(
                "Orders that count",
                statuses.stream()
                        .sorted()
                        .map(status -> Words.plain(status.name()))
                        .collect(joining(", ")));
    }

    Facts asOf(Instant instant) {
        return add("As of", Notation.instant(instant));
    }

    Facts add(String name, String value) {
        facts.add(new Fact(name, value));
        return this;
    }

    List<Fact> list() {
        return List.copyOf(facts);
    }

    private static String told(Conversion conversion) {
        return conversion.rates().stream()
                .map(rate -> "1 " + rate.from() + " = " + rate.rate().toPlainString() + " " + conversion.to())
                .collect(joining(", ", ", converted at ", ""));
    }
}
