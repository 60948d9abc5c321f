package io.crmkit.core;

import io.crmkit.core.command.Command;
import io.crmkit.core.handling.Handler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The handler of each type of command. */
final class Handlers {
    private final Map<Class<?>, Handler<?, ?, ?>> byType = new HashMap<>();

    Handlers(List<Handler<?, ?, ?>> handlers) {
        for (Handler<?, ?, ?> handler : handlers) {
            if (byType.put(handler.type(), handler) != null) {
                throw new IllegalStateException("two handlers of " + handler.type());
            }
        }
    }

    /** The types of command that there are. */
    Set<Class<?>> types() {
        return Set.copyOf(byType.keySet());
    }

    @SuppressWarnings("unchecked") // a handler is put under the type of its command
    <R> Handler<Command<R>, R, Object> of(Command<R> command) {
        Handler<?, ?, ?> handler = byType.get(command.getClass());
        if (handler == null) {
            throw new IllegalArgumentException("not a command of crmkit: " + command.getClass());
        }
        return (Handler<Command<R>, R, Object>) handler;
    }
}
