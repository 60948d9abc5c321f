package io.crmkit.jpa.service;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Chunks;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.NamePattern;
import io.crmkit.jpa.value.Select;
import io.crmkit.jpa.value.SortColumn;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRepository;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceSort;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class ServiceReads implements ServiceRepository {
    private static final String OWNED = "(e.createdBy in :scopeUsers or e.assignee in :scopeUsers or exists"
            + " (select c.id from CrmCustomer c where c.id = e.customer and c.manager in :scopeUsers))";

    private final Db db;

    ServiceReads(Db db) {
        this.db = db;
    }

    @Override
    public Optional<ServiceRequest> find(ServiceRequestId id, AccessScope scope) {
        return requests(scope).byId(id.value());
    }

    @Override
    public List<ServiceRequest> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Chunks.flatMap(
                externalIds,
                some -> requests(scope)
                        .whereIn("e.externalId in :externalIds", "externalIds", some)
                        .list());
    }

    @Override
    public Page<ServiceRequest> list(ServiceQuery query, PageRequest page, AccessScope scope) {
        return requests(query, scope).page(page, query, column(query.getSort()));
    }

    @Override
    public long count(ServiceQuery query, AccessScope scope) {
        return requests(query, scope).count();
    }

    private Select<ServiceRequest, ServiceRequestId, ServiceRequestEntity> requests(AccessScope scope) {
        return Scopes.narrow(db.from(ServiceFeature.REQUEST), scope, OWNED);
    }

    private Select<ServiceRequest, ServiceRequestId, ServiceRequestEntity> requests(
            ServiceQuery query, AccessScope scope) {
        Select<ServiceRequest, ServiceRequestId, ServiceRequestEntity> select = requests(scope);
        query.getCustomer().ifPresent(id -> select.where("e.customer = :customer", "customer", id.value()));
        query.getTitleContains()
                .ifPresent(part ->
                        select.where("e.titleKey like :title escape '!'", "title", NamePattern.containing(part)));
        select.whereAnyOf("e.type in :types", "types", query.getTypes());
        select.whereAnyOf("e.status in :statuses", "statuses", query.getStatuses());
        query.getCreated().ifPresent(period -> select.within("e.createdOn", "created", period));
        query.getAssignee().ifPresent(user -> select.where("e.assignee = :assignee", "assignee", user.value()));
        query.getCreatedBy().ifPresent(user -> select.where("e.createdBy = :createdBy", "createdBy", user.value()));
        return select;
    }

    private static SortColumn column(ServiceSort sort) {
        return switch (sort) {
            case ENTERED -> SortColumn.ID;
            case TITLE -> SortColumn.text("e.titleKey");
            case CREATED_ON -> SortColumn.day("e.createdOn");
        };
    }
}
