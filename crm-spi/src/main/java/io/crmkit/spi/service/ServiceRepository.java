package io.crmkit.spi.service;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads service requests. A request is owned by its creator, its assignee and the customer's manager.
 *
 * <p>Implemented by stores.
 */
public interface ServiceRepository {

    /**
     * {@return a request}
     *
     * @param id the request
     * @param scope what may be seen
     */
    Optional<ServiceRequest> find(ServiceRequestId id, AccessScope scope);

    /**
     * {@return the requests that have one of these external ids, in no order}
     *
     * @param externalIds the external ids
     * @param scope what may be seen
     */
    List<ServiceRequest> findByExternalIds(Set<String> externalIds, AccessScope scope);

    /**
     * {@return a page of the requests that meet a query, in its order}
     *
     * @param query which requests
     * @param page which page
     * @param scope what may be seen
     */
    Page<ServiceRequest> list(ServiceQuery query, PageRequest page, AccessScope scope);

    /**
     * {@return how many requests meet a query}
     *
     * @param query which requests
     * @param scope what may be seen
     */
    long count(ServiceQuery query, AccessScope scope);
}
