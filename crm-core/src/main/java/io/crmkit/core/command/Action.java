package io.crmkit.core.command;

import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Permission;
import java.util.Set;

/**
 * What a command does, and what doing it takes. Implemented by one enum per feature, so that permissions stand in one
 * place.
 *
 * <p>Called by hosts; implemented by crmkit alone.
 */
public interface Action {

    /** {@return the name, which events keep} */
    String name();

    /** {@return the permission it takes} */
    Permission permission();

    /**
     * {@return how whoever holds the permission for own records only must stand to the record: in one of these
     * relations; none if nothing is demanded}
     */
    Set<Relation> relations();

    /**
     * {@return whether the settings allow it at all}
     *
     * @param settings the settings
     */
    default boolean isEnabled(CrmSettings settings) {
        return true;
    }
}
