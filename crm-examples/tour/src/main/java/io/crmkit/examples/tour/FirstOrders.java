package io.crmkit.examples.tour;

import io.crmkit.examples.tour.SteelWheels.Company;
import io.crmkit.examples.tour.SteelWheels.Order;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a first order is expected to bring. The data set has no estimates, so they are taken from what it does have: the first
 * orders of the customers of the same sales territory.
 */
final class FirstOrders {
    private final SteelWheels data;

    FirstOrders(SteelWheels data) {
        this.data = data;
    }

    /** The mean of the first orders of a territory, to the dollar: an estimate is not told to the cent. */
    Money mean(Territory territory) {
        List<BigDecimal> totals = data.customers().stream()
                .filter(company -> Territory.of(company) == territory)
                .flatMap(company -> first(company).stream())
                .map(Order::total)
                .toList();
        BigDecimal sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum.divide(BigDecimal.valueOf(totals.size()), 0, RoundingMode.HALF_UP), SalesHistory.CURRENCY);
    }

    private Optional<Order> first(Company company) {
        return data.orders(company).stream()
                .filter(order -> SalesHistory.status(order) != OrderStatus.CANCELLED)
                .min(Comparator.comparing(Order::date).thenComparing(Order::number));
    }
}
