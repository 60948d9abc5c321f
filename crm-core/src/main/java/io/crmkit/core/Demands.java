package io.crmkit.core;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.RejectionCode;
import io.crmkit.core.command.Step;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Handler;
import java.util.Map;
import java.util.Optional;

/** What every command about a record demands of it, whatever the rules of its feature say. */
final class Demands {
    private Demands() {}

    /** The actor's permission reaches the record. */
    static void reach(Action action, Handler.Target<?, Object, ?> target, Object subject, Context context) {
        boolean reaches = context.actor()
                .reaches(
                        action.permission(),
                        action.relations(),
                        relation -> target.subject().related().apply(subject, relation));
        if (!reaches) {
            throw new CrmException(new Refusal.Denied(action.permission(), DenialCause.OUT_OF_EXTENT));
        }
    }

    /** The record is as the caller saw it. */
    static void version(CommandOptions options, long version) {
        if (options.expectedVersion().isPresent() && options.expectedVersion().getAsLong() != version) {
            throw rejected(
                    CommandRejection.VERSION_STALE,
                    Map.of("expected", options.expectedVersion().getAsLong(), "version", version));
        }
    }

    /** The settings and the status of the record allow the action. */
    static void open(Action action, Optional<? extends Enum<?>> status, Context context) {
        if (!action.isEnabled(context.settings())) {
            throw rejected(CommandRejection.STEP_DISABLED, Map.of("step", action.name()));
        }
        if (action instanceof Step<?> step && status.isPresent() && !step.from().contains(status.get())) {
            throw rejected(
                    CommandRejection.STEP_NOT_OPEN,
                    Map.of(
                            "step",
                            step.name(),
                            "status",
                            status.get().name(),
                            "from",
                            step.from().stream().map(Enum::name).sorted().toList()));
        }
    }

    static CrmException rejected(RejectionCode code, Map<String, Object> evidence) {
        return new CrmException(new Refusal.Rejected(code, evidence));
    }
}
