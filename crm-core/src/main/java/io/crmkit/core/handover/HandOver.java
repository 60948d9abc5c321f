package io.crmkit.core.handover;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.access.UserId;
import jakarta.validation.constraints.NotNull;

/**
 * Hands over what a user has to do to another one: the customers that the user manages, with their open loss cases, the
 * chances that the user develops, the service requests that the user handles and that are not archived, and the
 * activities that the user is to carry out. Its subject is the user who leaves, active or not. What the user recorded
 * or did stays told of the user; the history of each record that is moved tells of it.
 *
 * <p>One command hands over one batch, whole or not at all. As long as the answer is not complete, the command is to be
 * given again; what stopped goes on by giving it again, too. Command ids, if there are any, differ from batch to batch:
 * by the same id the same batch is answered again.
 *
 * <p>Called by hosts.
 *
 * @param from who leaves
 * @param to who takes over: an active user who may do all that is left to be done, and not the one who gives the
 *     command
 * @param reason why
 */
public record HandOver(
        @NotNull UserId from,
        @NotNull UserId to,
        @NotNull @Text(max = 2000, multiline = true) String reason) implements Command<HandedOver> {

    /** {@return the command without the reason, which may hold personal data} */
    @Override
    public String toString() {
        return "HandOver[" + from + ", " + to + "]";
    }

    @Override
    public Action action() {
        return HandOverAction.HAND_OVER;
    }
}
