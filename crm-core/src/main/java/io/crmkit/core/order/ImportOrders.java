package io.crmkit.core.order;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.BusinessDate;
import io.crmkit.core.command.Decimal;
import io.crmkit.core.command.ImportCommand;
import io.crmkit.core.command.Text;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Imports orders by their external ids: unknown ones are entered, known ones updated, and what they change about their
 * customers is kept. Repeating it changes nothing. Only the system may.
 *
 * <p>Called by hosts.
 *
 * @param rows the rows, at most as many as the settings allow
 */
public record ImportOrders(@NotNull @Size(min = 1) List<@NotNull @Valid Row> rows) implements ImportCommand {

    @Override
    public Action action() {
        return OrderAction.IMPORT_ORDERS;
    }

    /**
     * One order.
     *
     * @param externalId who the order is to the host: its order number
     * @param customer the external id of the customer who ordered
     * @param date the day of the order
     * @param deliveryAddress where it goes; null for unknown
     * @param status how far it has come
     * @param currency the currency of every line
     * @param lines the lines, in their order, at most 1,000
     */
    public record Row(
            @NotNull @Text(max = 100) String externalId,
            @NotNull @Text(max = 100) String customer,
            @NotNull @BusinessDate LocalDate date,

            @Text(max = 500, multiline = true) @Nullable String deliveryAddress,

            @NotNull OrderStatus status,
            @NotNull Currency currency,
            @NotNull @Size(max = 1000) List<@NotNull @Valid Line> lines) {

        /** {@return the row without the address, which is personal data} */
        @Override
        public String toString() {
            return "Row[" + externalId + "]";
        }
    }

    /**
     * One line of an order.
     *
     * @param product the external id of the product
     * @param count how many units; above zero
     * @param unit the unit; null when it is the product's
     * @param price the price of one unit, in the currency of the order
     * @param discount the part of the price that is not charged, from 0 to 1
     */
    public record Line(
            @NotNull @Text(max = 100) String product,
            @NotNull @Decimal(min = "0.0000000001") BigDecimal count,
            @Text(max = 50) @Nullable String unit,
            @NotNull @Decimal Money price,
            @NotNull @Decimal(max = "1") BigDecimal discount) {}
}
