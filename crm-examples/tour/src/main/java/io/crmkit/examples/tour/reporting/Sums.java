package io.crmkit.examples.tour.reporting;

import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Puts sums of money into rows of a table: amounts in different currencies do not stand in one. */
final class Sums {
    private Sums() {}

    /**
     * The rows of one thing: one for each currency, or one without amounts.
     *
     * @param begin the cells that each row begins with
     * @param columns the sums in each of the columns that follow; behind them is the currency
     */
    @SafeVarargs
    static List<List<Cell>> rows(List<Cell> begin, List<Money>... columns) {
        TreeSet<String> currencies = new TreeSet<>();
        for (List<Money> sums : columns) {
            sums.forEach(sum -> currencies.add(code(sum)));
        }
        if (currencies.isEmpty()) {
            return List.of(row(begin, "", columns));
        }
        return currencies.stream()
                .map(currency -> row(begin, currency, columns))
                .toList();
    }

    @SafeVarargs
    private static List<Cell> row(List<Cell> begin, String currency, List<Money>... columns) {
        List<Cell> cells = new ArrayList<>(begin);
        for (List<Money> sums : columns) {
            cells.add(Cell.ofNumber(sums.stream()
                    .filter(sum -> code(sum).equals(currency))
                    .map(Money::amount)
                    .reduce(BigDecimal::add)));
        }
        cells.add(currency.isEmpty() ? new Cell.None() : Cell.of(currency));
        return cells;
    }

    private static String code(Money sum) {
        return sum.currency().getCurrencyCode();
    }
}
