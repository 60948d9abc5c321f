package io.crmkit.core.handling;

import io.crmkit.core.command.Relation;
import io.crmkit.core.command.Step;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.UserId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Internal: finds the steps that an actor may take. */
public final class Offers {
    private Offers() {}

    /**
     * {@return the steps of a life cycle that are open to an actor in a status}
     *
     * @param <T> the statuses
     * @param <E> the steps
     * @param steps the life cycle
     * @param status the status of the record
     * @param actor the actor
     * @param settings the settings
     * @param related gives the users who stand in a relation to the record
     */
    public static <T extends Enum<T>, E extends Enum<E> & Step<T>> Set<E> of(
            Class<E> steps, T status, Actor actor, CrmSettings settings, Function<Relation, Set<UserId>> related) {
        return Arrays.stream(steps.getEnumConstants())
                .filter(step -> step.isAskedFor() && step.from().contains(status) && step.isEnabled(settings))
                .filter(step -> actor.reaches(step.permission(), step.relations(), related))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(steps)));
    }
}
