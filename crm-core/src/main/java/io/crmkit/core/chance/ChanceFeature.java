package io.crmkit.core.chance;

import io.crmkit.core.customer.CustomerNumbers;
import io.crmkit.core.handling.Actor;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.Offers;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.chance.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        return Offers.of(
                ChanceStep.class,
                chance.getStatus(),
                actor,
                settings,
                relation -> ChanceSubject.related(chance, relation));
    }
}
