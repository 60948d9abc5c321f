package io.crmkit.core.handling;

import io.crmkit.spi.access.Permission;
import io.crmkit.spi.value.PageRequest;
import java.util.function.Function;

/** Internal: reads on behalf of an actor. */
public interface Reader {

    /**
     * {@return what is read in a unit by an actor who holds a permission}
     *
     * @param <R> the type of what is read
     * @param permission the permission
     * @param read reads
     * @throws io.crmkit.core.command.CrmException if the actor is denied
     */
    <R> R read(Permission permission, Function<Context, R> read);

    /**
     * {@return the request, if its size is allowed}
     *
     * @param page the request
     * @throws io.crmkit.core.command.CrmException if it is not
     */
    PageRequest checked(PageRequest page);
}
