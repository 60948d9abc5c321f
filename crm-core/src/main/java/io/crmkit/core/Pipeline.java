package io.crmkit.core;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.command.ImportCommand;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.TextValidator;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.handling.Fingerprint;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.Rights;
import io.crmkit.core.handling.Shapes;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way that every command goes: shape, actor and permission, command id, subject in scope, faults that need
 * reads, expected version, step, decision; then, unless it is only tried, the changes and the listener. Nothing is
 * written before everything is decided.
 */
final class Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final int MAX_COMMAND_ID = 100;

    private final CrmStore store;
    private final Handlers handlers;
    private final Shapes shapes;
    private final Surroundings surroundings;
    private final CrmListener listener;

    Pipeline(CrmStore store, Handlers handlers, Shapes shapes, Surroundings surroundings, CrmListener listener) {
        this.store = store;
        this.handlers = handlers;
        this.shapes = shapes;
        this.surroundings = surroundings;
        this.listener = listener;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    <R> R execute(Optional<UserId> user, Command<R> command, CommandOptions options) {
        try {
            Handler<Command<R>, R, Object> handler = handlers.of(command);
            shape(command, options);
            return store.inUnit(unit -> {
                Context context = context(unit, user, command, false);
                return replay(handler, command, options, context)
                        .orElseGet(() ->
                                apply(handler, command, options, context, decide(handler, command, options, context)));
            });
        } catch (DuplicateException e) {
            throw Duplicates.explain(command, e);
        } catch (CrmException e) {
            LOG.debug("{} refused", command.getClass().getSimpleName());
            announce(user, e.refusal());
            throw e;
        }
    }

    /** The same without the last steps: nothing is written, drawn or announced. */
    <R> Optional<Refusal> check(Optional<UserId> user, Command<R> command, CommandOptions options) {
        try {
            Handler<Command<R>, R, Object> handler = handlers.of(command);
            shape(command, options);
            return store.inUnit(unit -> {
                Context context = context(unit, user, command, true);
                if (replay(handler, command, options, context).isEmpty()) {
                    decide(handler, command, options, context);
                }
                return Optional.empty();
            });
        } catch (CrmException e) {
            return Optional.of(e.refusal());
        }
    }

    /** Reads in a unit of its own, on behalf of an actor who holds one of some permissions. */
    <R> R read(Optional<UserId> user, Set<Permission> oneOf, Function<Context, R> read) {
        try {
            return store.inUnit(unit -> read.apply(surroundings.context(unit, user, oneOf, true)));
        } catch (CrmException e) {
            announce(user, e.refusal());
            throw e;
        }
    }

    /** The faults that show in the command itself. */
    private void shape(Command<?> command, CommandOptions options) {
        Faults faults = new Faults();
        int maxRows = surroundings.settings().getMaxImportRows();
        if (command instanceof ImportCommand rows
                && rows.rows() != null
                && rows.rows().size() > maxRows) {
            // Too large a command is not looked into any further.
            faults.add("rows", ViolationCode.TOO_MANY, Map.of("max", maxRows));
            faults.throwIfAny();
        }
        options.id()
                .flatMap(id -> TextValidator.fault(id.value(), MAX_COMMAND_ID, false))
                .ifPresent(code -> faults.add("options.id", code, Map.of("max", MAX_COMMAND_ID)));
        boolean aboutOneRecord = !(command instanceof ImportCommand)
                && handlers.of(command).target().isPresent();
        if (options.expectedVersion().isPresent() && !aboutOneRecord) {
            faults.add("options.expectedVersion", ViolationCode.INVALID);
        }
        faults.addAll(shapes.faults(command));
        faults.throwIfAny();
    }

    /** What an actor may do and give to others; nothing if the actor may not act. */
    Rights rights(Optional<UserId> user) {
        return store.inUnit(unit -> surroundings.rights(unit, user));
    }

    private Context context(Unit unit, Optional<UserId> user, Command<?> command, boolean rehearsal) {
        return surroundings.context(unit, user, Set.of(command.action().permission()), rehearsal);
    }

    /** The answer that was given to this command before, if its id was seen. */
    private static <R> Optional<R> replay(
            Handler<Command<R>, R, Object> handler, Command<R> command, CommandOptions options, Context context) {
        Optional<CommandRecord> seen = options.id().flatMap(context.unit()::findCommand);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        CommandRecord record = seen.get();
        if (!record.actor().equals(context.actor().user())
                || !record.fingerprint().equals(Fingerprint.of(command))) {
            throw Demands.rejected(CommandRejection.COMMAND_ID_REUSED, Map.of());
        }
        R answer = handler.answer()
                .recall()
                .apply(record.answer(), context)
                .orElseThrow(() -> new CrmException(new Refusal.NotFound("answer")));
        return Optional.of(answer);
    }

    private static <R> Decision.Accepted<R> decide(
            Handler<Command<R>, R, Object> handler, Command<R> command, CommandOptions options, Context context) {
        Object subject = Handler.None.NONE;
        Faults faults = new Faults();
        if (handler.target().isPresent()) {
            Handler.Target<Command<R>, Object, ?> target = handler.target().get();
            subject = target.load(command, context)
                    .orElseThrow(() -> new CrmException(
                            new Refusal.NotFound(target.subject().kind())));
            Demands.reach(command.action(), target, subject, context);
            handler.check().check(command, subject, context, faults);
            faults.throwIfAny();
            Demands.version(options, target.subject().version().applyAsLong(subject));
            Demands.open(command.action(), target.subject().status().apply(subject), context);
        } else {
            handler.check().check(command, subject, context, faults);
            faults.throwIfAny();
            Demands.open(command.action(), Optional.empty(), context);
        }
        Decision<R> decision = handler.decide().decide(command, subject, context);
        if (decision instanceof Decision.Rejection<R> rejection) {
            throw Demands.rejected(rejection.code(), rejection.evidence());
        }
        return (Decision.Accepted<R>) decision;
    }

    private <R> R apply(
            Handler<Command<R>, R, Object> handler,
            Command<R> command,
            CommandOptions options,
            Context context,
            Decision.Accepted<R> decision) {
        List<CrmEvent> events = events(decision.events(), command.action(), context);
        Changes.Builder builder = decision.changes().toBuilder();
        events.forEach(builder::append);
        options.id()
                .ifPresent(id -> builder.remember(new CommandRecord(
                        id,
                        context.actor().user(),
                        Fingerprint.of(command),
                        handler.answer().write().apply(decision.decided()),
                        context.now())));
        Changes changes = builder.build();
        Applied applied = context.unit().apply(changes);
        if (!events.isEmpty()) {
            listener.accepted(events);
        }
        LOG.debug("{}: {} records", command.action().name(), changes.records().size());
        return decision.answer().apply(applied);
    }

    private static List<CrmEvent> events(List<Decision.Draft> drafts, Action action, Context context) {
        Map<Subject, Integer> steps = new HashMap<>();
        return drafts.stream()
                .map(draft -> event(draft, steps.merge(draft.subject(), 1, Integer::sum) - 1, action, context))
                .toList();
    }

    private static CrmEvent event(Decision.Draft draft, int ordinal, Action action, Context context) {
        return new CrmEvent(
                new EventId(context.newId()),
                context.now(),
                context.actor().user(),
                draft.subject(),
                draft.basis(),
                ordinal,
                draft.step().orElse(action).name(),
                draft.from(),
                draft.to(),
                draft.details());
    }

    private void announce(Optional<UserId> user, Refusal refusal) {
        if (refusal instanceof Refusal.Denied denied) {
            listener.denied(user, denied);
        }
    }
}
