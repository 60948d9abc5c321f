package io.crmkit.spi.records;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRepository;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class ServiceReads implements ServiceRepository {
    private final RecordsOf<ServiceRequest, ServiceRequestId> requests;
    private final CustomerReads customers;

    ServiceReads(Records records) {
        requests = records.of(ServiceRequest.KIND);
        customers = new CustomerReads(records);
    }

    @Override
    public Optional<ServiceRequest> find(ServiceRequestId id, AccessScope scope) {
        return Rows.one(requests, id, request -> sees(scope, request));
    }

    @Override
    public List<ServiceRequest> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Rows.byKeys(requests, "service-request.externalId", externalIds, request -> sees(scope, request));
    }

    @Override
    public Page<ServiceRequest> list(ServiceQuery query, PageRequest page, AccessScope scope) {
        return Rows.page(
                requests, query.getCustomer(), query, page, request -> meets(query, request) && sees(scope, request));
    }

    @Override
    public long count(ServiceQuery query, AccessScope scope) {
        return requests.all()
                .filter(request -> meets(query, request) && sees(scope, request))
                .count();
    }

    /** Whether a scope admits a request's creator, its assignee or the customer's manager. */
    boolean sees(AccessScope scope, ServiceRequest request) {
        return scope.admits(AccessScope.owners(List.of(request.getCreatedBy(), request.getAssignee())))
                || customers.seesCustomer(scope, request.getCustomer());
    }

    private static boolean meets(ServiceQuery query, ServiceRequest request) {
        return Rows.same(query.getCustomer(), Optional.of(request.getCustomer()))
                && Rows.contains(query.getTitleContains(), request.getTitle())
                && Rows.among(query.getTypes(), Optional.of(request.getType()))
                && Rows.among(query.getStatuses(), Optional.of(request.getStatus()))
                && Rows.within(query.getCreated(), Optional.of(request.getCreatedOn()))
                && Rows.same(query.getAssignee(), request.getAssignee())
                && Rows.same(query.getCreatedBy(), request.getCreatedBy());
    }
}
