package io.crmkit.core.handling;

import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Internal: what surrounds one command: who acts, when, under which settings, on which unit.
 *
 * @param unit the unit, for reading
 * @param actor who acts
 * @param settings the settings
 * @param now the instant of the command, to the microsecond
 * @param ids gives a new id
 * @param rehearsal whether the command is only tried, so that nothing may be drawn or written
 */
public record Context(
        Unit unit, Actor actor, CrmSettings settings, Instant now, Supplier<UUID> ids, boolean rehearsal) {

    /** {@return the business day of the command} */
    public LocalDate today() {
        return now.atZone(settings.getZone()).toLocalDate();
    }

    /** {@return a new id} */
    public UUID newId() {
        return ids.get();
    }

    /**
     * {@return new ids, for rules that need several: rules draw nothing themselves}
     *
     * @param count how many
     */
    public List<UUID> newIds(int count) {
        return Stream.generate(ids).limit(count).toList();
    }

    /**
     * {@return what a permission lets the actor see}
     *
     * @param permission the permission
     */
    public AccessScope scope(Permission permission) {
        return actor.scope(permission);
    }

    /**
     * {@return the first of some numbers of a series that follow each other; 0 in a rehearsal, which draws none}
     *
     * @param series the series
     * @param count how many; at least 1
     */
    public long next(Series series, int count) {
        return rehearsal ? 0 : unit.next(series, count);
    }
}
