package io.crmkit.core.reach;

import io.crmkit.core.command.Command;
import io.crmkit.spi.value.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A command that may name any record of a kind.
 *
 * @param command the type of the command
 * @param field where it names the record
 * @param id the type of the record's identity
 * @param naming the command that names a record
 */
record Probe(Class<?> command, String field, Class<?> id, Function<Id, Command<?>> naming) {

    /** One for each of the records that a command names. */
    static List<Probe> of(Command<?> command) {
        return Arrays.stream(command.getClass().getRecordComponents())
                .filter(component -> Id.class.isAssignableFrom(component.getType()))
                .map(component -> new Probe(
                        command.getClass(),
                        component.getName(),
                        component.getType(),
                        id -> exchanged(command, component.getName(), id)))
                .toList();
    }

    /** The same command that names another record. */
    private static Command<?> exchanged(Command<?> command, String field, Id id) {
        RecordComponent[] components = command.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals(field)
                        ? id
                        : components[i].getAccessor().invoke(command);
            }
            Constructor<?> constructor = command.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return (Command<?>) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a command is no public record: " + command.getClass(), e);
        }
    }

    @Override
    public String toString() {
        return command.getSimpleName() + "." + field;
    }
}
