package io.crmkit.examples.scale;

import java.math.BigDecimal;

/** What who reads all sums comes to. */
record Total(long orders, BigDecimal amount) {
    static final Total NOTHING = new Total(0, BigDecimal.ZERO);

    Total plus(long moreOrders, BigDecimal more) {
        return new Total(orders + moreOrders, amount.add(more));
    }
}
