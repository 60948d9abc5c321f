package io.crmkit.core.analytics;

import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Customers and what was sold to them, without a store. */
public final class Sales {
    private Sales() {}

    /** A customer. */
    public static CustomerLabel customer(int number, String name) {
        return new CustomerLabel(new CustomerId(new UUID(0, number)), "KH00" + number, name);
    }

    /** What was sold to a customer, in euros. */
    public static SalesFact euros(CustomerLabel customer, String bucket, long orders, String amount) {
        return fact(customer, bucket, orders, Money.of(amount, "EUR"));
    }

    /** What was sold to a customer. */
    public static SalesFact fact(CustomerLabel customer, String bucket, long orders, Money amount) {
        return new SalesFact(Optional.of(customer.id().value().toString()), LocalDate.parse(bucket), orders, amount);
    }
}
