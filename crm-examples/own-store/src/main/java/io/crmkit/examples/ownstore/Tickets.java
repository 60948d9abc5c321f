package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRepository;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Service requests. */
record Tickets(Db db) implements ServiceRepository {
    static final String OWNERS =
            "e.created_by = any(:scope) or e.assignee_id = any(:scope) or " + Clients.OWNERS_OF_CLIENT;

    static final Table<ServiceRequest, ServiceRequestId, ServiceRequest.Builder> TABLE = new Shape<>(
                    ServiceRequest.KIND,
                    "ticket",
                    ServiceRequest::builder,
                    ServiceRequest.Builder::id,
                    ServiceRequest.Builder::version,
                    ServiceRequest.Builder::build)
            .mayHave("ticket_no", ColumnType.TEXT, ServiceRequest::getExternalId, ServiceRequest.Builder::externalId)
            .has(
                    "status",
                    ColumnType.constant(ServiceStatus.class),
                    ServiceRequest::getStatus,
                    ServiceRequest.Builder::status)
            .has("topic", ColumnType.TEXT, ServiceRequest::getType, ServiceRequest.Builder::type)
            .has("title", ColumnType.TEXT, ServiceRequest::getTitle, ServiceRequest.Builder::title)
            .folds("title_folded", ServiceRequest::getTitle)
            .has(
                    "client_id",
                    ColumnType.id(CustomerId::new),
                    ServiceRequest::getCustomer,
                    ServiceRequest.Builder::customer)
            .has("request", ColumnType.TEXT, ServiceRequest::getRequest, ServiceRequest.Builder::request)
            .mayHave(
                    "created_by",
                    ColumnType.id(UserId::new),
                    ServiceRequest::getCreatedBy,
                    ServiceRequest.Builder::createdBy)
            .has("created_at", ColumnType.MOMENT, ServiceRequest::getCreatedAt, ServiceRequest.Builder::createdAt)
            .has("created_on", ColumnType.DAY, ServiceRequest::getCreatedOn, ServiceRequest.Builder::createdOn)
            .mayHave(
                    "assignee_id",
                    ColumnType.id(UserId::new),
                    ServiceRequest::getAssignee,
                    ServiceRequest.Builder::assignee)
            .mayHave(
                    "assigned_at", ColumnType.MOMENT, ServiceRequest::getAssignedAt, ServiceRequest.Builder::assignedAt)
            .splits(
                    "handling",
                    ColumnType.TEXT,
                    request -> request.getHandling().map(Handling::text))
            .splits(
                    "handled_by",
                    ColumnType.id(UserId::new),
                    request -> request.getHandling().map(Handling::handledBy))
            .splits(
                    "handled_at",
                    ColumnType.MOMENT,
                    request -> request.getHandling().map(Handling::handledAt))
            .joins(
                    "handling",
                    (request, row) -> request.handling(new Handling(
                            row.get("handling", ColumnType.TEXT),
                            row.get("handled_by", ColumnType.id(UserId::new)),
                            row.get("handled_at", ColumnType.MOMENT))))
            .splits(
                    "feedback",
                    ColumnType.TEXT,
                    request -> request.getFeedback().map(Feedback::result))
            .splits(
                    "satisfaction",
                    ColumnType.NUMBER,
                    request -> request.getFeedback().map(Feedback::satisfaction))
            .splits(
                    "feedback_by",
                    ColumnType.id(UserId::new),
                    request -> request.getFeedback().map(Feedback::recordedBy))
            .splits(
                    "feedback_at",
                    ColumnType.MOMENT,
                    request -> request.getFeedback().map(Feedback::recordedAt))
            .joins(
                    "feedback",
                    (request, row) -> request.feedback(new Feedback(
                            row.get("feedback", ColumnType.TEXT),
                            row.get("satisfaction", ColumnType.NUMBER),
                            row.get("feedback_by", ColumnType.id(UserId::new)),
                            row.get("feedback_at", ColumnType.MOMENT))))
            .has("reworks", ColumnType.NUMBER, ServiceRequest::getReworkCount, ServiceRequest.Builder::reworkCount)
            .mayHave(
                    "archived_at", ColumnType.MOMENT, ServiceRequest::getArchivedAt, ServiceRequest.Builder::archivedAt)
            .ownedBy(OWNERS)
            .parksKeys("ticket_no = null")
            .table();

    @Override
    public Optional<ServiceRequest> find(ServiceRequestId id, AccessScope scope) {
        return TABLE.find(db, id, scope);
    }

    @Override
    public List<ServiceRequest> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return TABLE.list(TABLE.visible(db, scope).in("e.ticket_no", externalIds), "");
    }

    @Override
    public Page<ServiceRequest> list(ServiceQuery query, PageRequest page, AccessScope scope) {
        return TABLE.page(
                meeting(query, scope),
                page,
                query,
                switch (query.getSort()) {
                    case ENTERED -> SortColumn.ID;
                    case TITLE -> SortColumn.text("e.title_folded");
                    case CREATED_ON -> SortColumn.day("e.created_on");
                });
    }

    @Override
    public long count(ServiceQuery query, AccessScope scope) {
        return meeting(query, scope).count();
    }

    private Query meeting(ServiceQuery query, AccessScope scope) {
        return TABLE.visible(db, scope)
                .is("e.client_id", query.getCustomer())
                .contains("e.title_folded", query.getTitleContains())
                .among("e.topic", query.getTypes())
                .among("e.status", query.getStatuses())
                .within("e.created_on", query.getCreated())
                .is("e.assignee_id", query.getAssignee())
                .is("e.created_by", query.getCreatedBy());
    }
}
