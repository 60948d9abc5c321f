package io.crmkit.core.service;

import io.crmkit.core.handling.Actor;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.Offers;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.service.ServiceRequest;
import java.util.List;
import java.util.Set;

/** Internal: what the entry package needs of service requests. */
public final class ServiceFeature {
    private ServiceFeature() {}

    /** {@return the handlers of the commands on service requests} */
    public static List<Handler<?, ?, ?>> handlers() {
        return ServiceHandlers.all();
    }

    /**
     * {@return the steps that an actor may take with a request as it stands}
     *
     * @param request the request
     * @param actor the actor
     * @param settings the settings
     */
    public static Set<ServiceStep> offers(ServiceRequest request, Actor actor, CrmSettings settings) {
        return Offers.of(
                ServiceStep.class,
                request.getStatus(),
                actor,
                settings,
                relation -> ServiceSubject.related(request, relation));
    }
}
