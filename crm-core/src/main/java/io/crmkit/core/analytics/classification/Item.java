package io.crmkit.core.analytics.classification;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was sold to a customer, or of a product, in each month that has anything. */
final class Item<T> {
    private final T label;
    private final Map<YearMonth, Sum> months = new TreeMap<>();

    /**
     * Makes an item.
     *
     * @param label what it is called
     */
    Item(T label) {
        this.label = label;
    }

    /** What was sold: for what, how many times, and of products how much. */
    record Sum(long count, BigDecimal amount, Optional<BigDecimal> quantity) {
        Sum plus(Sum other) {
            return new Sum(
                    count + other.count,
                    amount.add(other.amount),
                    quantity.flatMap(own -> other.quantity.map(own::add)));
        }
    }

    void add(YearMonth month, Sum sum) {
        months.merge(month, sum, Sum::plus);
    }

    T label() {
        return label;
    }

    Map<YearMonth, Sum> months() {
        return months;
    }

    Sum total() {
        return months.values().stream().reduce(Sum::plus).orElseThrow();
    }

    /** How steady it is: by quantity where there is one, which prices have no part in. */
    Variation variation(int span) {
        List<BigDecimal> values = months.values().stream()
                .map(sum -> sum.quantity().orElse(sum.amount()))
                .toList();
        return Variation.of(span, values);
    }
}
