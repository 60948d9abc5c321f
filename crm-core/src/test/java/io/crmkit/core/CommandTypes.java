package io.crmkit.core;

import java.lang.reflect.Field;
import java.util.Set;

/** The types of command that a CRM knows, taken from it, so that no test can forget a new one. */
public final class CommandTypes {
    private CommandTypes() {}

    /** The types of command that a CRM has handlers of. */
    public static Set<Class<?>> of(Crm crm) {
        Pipeline pipeline = (Pipeline) read(crm, "pipeline");
        return ((Handlers) read(pipeline, "handlers")).types();
    }

    private static Object read(Object owner, String name) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the insides of a CRM are not what they were", e);
        }
    }
}
