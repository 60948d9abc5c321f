package io.crmkit.core.chance;

import io.crmkit.core.customer.CustomerNumbers;
import io.crmkit.core.handling.Actor;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.chance.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Internal: what the entry package needs of chances. */
public final class ChanceFeature {
    private ChanceFeature() {}

    /**
     * {@return the handlers of the commands on chances}
     *
     * @param numbers draws customer numbers
     */
    public static List<Handler<?, ?, ?>> handlers(CustomerNumbers numbers) {
        List<Handler<?, ?, ?>> handlers = new ArrayList<>(ChanceHandlers.all());
        handlers.addAll(PlanHandlers.all());
        handlers.addAll(new WinHandlers(numbers).all());
        return handlers;
    }

    /**
     * {@return the steps that an actor may take with a chance as it stands}
     *
     * @param chance the chance
     * @param actor the actor
     * @param settings the settings
     */
    public static Set<ChanceStep> offers(Chance chance, Actor actor, CrmSettings settings) {
        return Arrays.stream(ChanceStep.values())
                .filter(step -> step.from().contains(chance.getStatus()) && step.isEnabled(settings))
                .filter(step -> actor.reaches(
                        step.permission(), step.relation(), relation -> ChanceSubject.related(chance, relation)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChanceStep.class)));
    }
}
