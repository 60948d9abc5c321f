package io.crmkit.core.loss;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Looks for customers who have not ordered for long, and opens a loss case for each: for those who are active, have no
 * open case, have been customers for more calendar months than the settings say, and have had no qualifying order in as
 * many. Months are counted back from today: an order that is exactly as many months old still counts as recent; a day
 * that a month does not have is its last one.
 *
 * <p>One command warns of one batch. As long as {@link LossScan#next()} is there, it is to be given to the next
 * command; a scan that stopped goes on from where it was, or from the start, and two at once warn of each customer
 * once: a command that meets another one throws {@link io.crmkit.spi.ConflictException} or {@link
 * io.crmkit.spi.TransientStoreException} and is to be repeated. By default only the system may.
 *
 * <p>Called by hosts.
 *
 * @param after {@link LossScan#next()} of the batch before; null to begin with the first customer
 */
public record ScanForLoss(@Nullable CustomerId after) implements Command<LossScan> {

    /** {@return the command to scan the first batch} */
    public static ScanForLoss first() {
        return new ScanForLoss(null);
    }

    /**
     * {@return the command to scan the batch after another}
     *
     * @param after {@link LossScan#next()} of the batch before
     */
    public static ScanForLoss after(CustomerId after) {
        return new ScanForLoss(after);
    }

    @Override
    public Action action() {
        return LossStep.WARN;
    }
}
