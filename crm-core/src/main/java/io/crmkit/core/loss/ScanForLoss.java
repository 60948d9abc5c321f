package io.crmkit.core.loss;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;

/**
 * Looks for customers who have not ordered for long, and opens a loss case for each: for those who are active, have no
 * open case, have been customers for more calendar months than the settings say, and have had no qualifying order in as
 * many. Months are counted back from today: an order that is exactly as many months old still counts as recent; a day
 * that a month does not have is its last one.
 *
 * <p>One command warns of one batch, of the customers that were silent longest. As long as {@link LossScan#more()} is
 * true, give the command again, each time with a command id of its own if it has one: an id that was used is answered
 * as it was. Who was warned of is not found again while the case is open, so there is no place to go on from: a scan
 * that stopped is simply started again. Two scans at once warn of each customer once: a command that meets another one
 * throws {@link io.crmkit.spi.ConflictException} or {@link io.crmkit.spi.TransientStoreException} and is to be
 * repeated. By default only the system may.
 *
 * <p>Called by hosts.
 */
public record ScanForLoss() implements Command<LossScan> {

    @Override
    public Action action() {
        return LossStep.WARN;
    }
}
