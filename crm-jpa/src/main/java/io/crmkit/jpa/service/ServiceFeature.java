package io.crmkit.jpa.service;

import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.service.ServiceRepository;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import java.util.List;
import java.util.Map;

/** Internal to crm-jpa: what the store takes from this feature. */
public final class ServiceFeature {
    static final StoredKind<ServiceRequest, ServiceRequestId, ServiceRequestEntity> REQUEST = new StoredKind<>(
            ServiceRequest.KIND, ServiceRequestEntity.class, "CrmServiceRequest", new ServiceMapperImpl());

    private ServiceFeature() {}

    /** {@return the kinds, in the order of their foreign keys} */
    public static List<StoredKind<?, ?, ?>> kinds() {
        return List.of(REQUEST);
    }

    /** {@return the classes of a request's handling and feedback} */
    public static List<Class<?>> embeddables() {
        return List.of(HandlingColumns.class, FeedbackColumns.class);
    }

    /** {@return by kind, the condition that one of {@code :scopeUsers} owns the subject of an event {@code e}} */
    public static Map<String, String> ownedSubjects() {
        return Map.of(
                ServiceRequest.KIND.name(),
                "exists (select r.id from CrmServiceRequest r, CrmCustomer c"
                        + " where r.id = e.subjectId and c.id = r.customer and (r.createdBy in :scopeUsers"
                        + " or r.assignee in :scopeUsers or c.manager in :scopeUsers))");
    }

    /**
     * {@return the reading port}
     *
     * @param db the entity manager of the unit
     */
    public static ServiceRepository reads(Db db) {
        return new ServiceReads(db);
    }
}
