package io.crmkit.core.order;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Decimal;
import io.crmkit.core.command.ImportCommand;
import io.crmkit.core.command.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Imports how much of a product is where: unknown places are entered, known ones updated. Repeating it changes nothing.
 * Only the system may.
 *
 * <p>Called by hosts.
 *
 * @param rows the rows, at most as many as the settings allow
 */
public record ImportStock(@NotNull @Size(min = 1) List<@NotNull @Valid Row> rows) implements ImportCommand {

    @Override
    public Action action() {
        return OrderAction.IMPORT_STOCK;
    }

    /**
     * How much of a product is in one place.
     *
     * @param product the external id of the product
     * @param warehouse the warehouse
     * @param bin the bin in the warehouse; null for none
     * @param count how many units are there; not below zero
     * @param memo what else should be known; null for nothing
     */
    public record Row(
            @NotNull @Text(max = 100) String product,
            @NotNull @Text(max = 100) String warehouse,
            @Text(max = 100) @Nullable String bin,
            @NotNull @Decimal BigDecimal count,

            @Text(max = 2000, multiline = true) @Nullable String memo) {

        /** {@return the row without the memo, which may hold personal data} */
        @Override
        public String toString() {
            return "Row[" + product + ", " + warehouse + ", " + bin + "]";
        }
    }
}
