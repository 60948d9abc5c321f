package io.crmkit.core;

import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.ImportCommand;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.event.CrmEvent;
import java.util.Map;

/** What it means that a store finds a key taken when a command was already decided: someone else was faster. */
final class Duplicates {
    private static final String CUSTOMER_NAME = "customer.name";

    private Duplicates() {}

    static RuntimeException explain(Command<?> command, DuplicateException duplicate) {
        if (command instanceof ImportCommand || command instanceof SetUpDefaults || command instanceof ScanForLoss) {
            // They may be repeated, and then find what the faster one entered.
            return new TransientStoreException("another one was faster", duplicate);
        }
        return switch (duplicate.key()) {
            // The same command is being done by another thread; its answer can be had by sending it again.
            case CommandId.UNIQUE_KEY -> new TransientStoreException("the same command is under way", duplicate);
            // Two steps were decided on one version of a record.
            case CrmEvent.UNIQUE_KEY -> new ConflictException(null, duplicate);
            case CUSTOMER_NAME ->
                new CrmException(new Refusal.Rejected(CustomerRejection.CUSTOMER_NAME_TAKEN, Map.of()));
            default ->
                new CrmException(new Refusal.Rejected(CommandRejection.KEY_TAKEN, Map.of("key", duplicate.key())));
        };
    }
}
