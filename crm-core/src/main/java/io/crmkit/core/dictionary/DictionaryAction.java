package io.crmkit.core.dictionary;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Relation;
import io.crmkit.spi.access.Permission;
import java.util.Set;

/**
 * What can be done about the dictionary.
 *
 * <p>Called by hosts.
 */
public enum DictionaryAction implements Action {
    /** Adds an entry. */
    ADD,
    /** Changes an entry. */
    EDIT,
    /** Takes an entry out of use. */
    RETIRE,
    /** Takes an entry back into use. */
    RESTORE;

    /** Lets the dictionary be kept. */
    public static final Permission KEEP = new Permission("dictionary.edit");

    /** Lets the dictionary be seen. */
    public static final Permission READ = new Permission("dictionary.read");

    @Override
    public Permission permission() {
        return KEEP;
    }

    @Override
    public Set<Relation> relations() {
        return Set.of();
    }
}
