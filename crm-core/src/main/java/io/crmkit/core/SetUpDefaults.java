package io.crmkit.core;

import io.crmkit.core.access.AccessAction;
import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.ImportSummary;

/**
 * Enters the default roles ({@link DefaultRole}), the levels of customers, and a first choice of service types, reasons
 * of loss and channels, where they are missing. What is there, changed or not, is left alone, so it may be given at
 * every start; and a role that was entered before an upgrade gets no new grants by it. Only the system may.
 *
 * <p>Regions and sources of chances are the host's to enter; by default a customer needs a region.
 *
 * <p>Called by hosts.
 */
public record SetUpDefaults() implements Command<ImportSummary> {

    @Override
    public Action action() {
        return AccessAction.SET_UP_DEFAULTS;
    }
}
