package io.crmkit.core.order;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Decimal;
import io.crmkit.core.command.ImportCommand;
import io.crmkit.core.command.Text;
import io.crmkit.spi.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Imports products by their external ids: unknown ones are entered, known ones updated. Repeating it changes nothing.
 * Only the system may.
 *
 * <p>Called by hosts.
 *
 * @param rows the rows, at most as many as the settings allow
 */
public record ImportProducts(@NotNull @Size(min = 1) List<@NotNull @Valid Row> rows) implements ImportCommand {

    @Override
    public Action action() {
        return OrderAction.IMPORT_PRODUCTS;
    }

    /**
     * One product.
     *
     * @param externalId who the product is to the host
     * @param name the name
     * @param model the model; null for none
     * @param batch the batch or grade; null for none
     * @param unit the unit it is sold in; null for none
     * @param price the list price of one unit; null for none
     * @param memo what else should be known; null for nothing
     */
    public record Row(
            @NotNull @Text(max = 100) String externalId,
            @NotNull @Text(max = 200) String name,
            @Text(max = 100) @Nullable String model,
            @Text(max = 100) @Nullable String batch,
            @Text(max = 50) @Nullable String unit,
            @Decimal @Nullable Money price,

            @Text(max = 2000, multiline = true) @Nullable String memo) {

        /** {@return the row without the memo, which may hold personal data} */
        @Override
        public String toString() {
            return "Row[" + externalId + ", " + name + "]";
        }
    }
}
