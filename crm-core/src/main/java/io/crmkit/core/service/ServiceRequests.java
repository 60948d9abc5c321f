package io.crmkit.core.service;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.customer.CustomerCard;
import io.crmkit.core.customer.CustomerCards;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Optional;

/**
 * Reads service requests, as far as the actor of a session may see them. Every method throws {@link CrmException} if
 * the actor may see no service requests at all.
 *
 * <p>Called by hosts.
 */
public final class ServiceRequests {
    private final Reader reader;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     */
    public ServiceRequests(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return a service request}
     *
     * @param id the service request
     * @throws CrmException if there is none that may be seen
     */
    public ServiceRequest get(ServiceRequestId id) {
        return reader.get(
                ServiceRequest.KIND,
                ServicePermission.READ,
                (unit, scope) -> unit.services().find(id, scope));
    }

    /**
     * {@return the customer of a service request, as whoever sees the request needs to know it}
     *
     * @param id the service request
     * @throws CrmException if there is none that may be seen
     */
    public CustomerCard customerOf(ServiceRequestId id) {
        return reader.get(
                ServiceRequest.KIND,
                ServicePermission.READ,
                (unit, scope) -> unit.services()
                        .find(id, scope)
                        .flatMap(request -> CustomerCards.of(request.getCustomer(), unit)));
    }

    /**
     * {@return the service request that the host knows by an id of its own, if it may be seen}
     *
     * @param externalId the host's id
     */
    public Optional<ServiceRequest> findByExternalId(String externalId) {
        return reader.find(
                ServicePermission.READ,
                externalId,
                (unit, ids, scope) -> unit.services().findByExternalIds(ids, scope));
    }

    /**
     * {@return a page of the service requests that meet a query, in its order}
     *
     * @param query which service requests
     * @param page which page
     */
    public Page<ServiceRequest> list(ServiceQuery query, PageRequest page) {
        PageRequest checked = reader.checked(query, page);
        return reader.scoped(
                ServicePermission.READ, (unit, scope) -> unit.services().list(query, checked, scope));
    }

    /**
     * {@return how many service requests meet a query}
     *
     * @param query which service requests
     */
    public long count(ServiceQuery query) {
        ServiceQuery checked = reader.checked(query);
        return reader.scoped(
                ServicePermission.READ, (unit, scope) -> unit.services().count(checked, scope));
    }
}
