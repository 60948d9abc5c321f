package io.crmkit.core.service;

import io.crmkit.core.command.Relation;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the pipeline must know of service requests. */
final class ServiceSubject {
    static final SubjectType<ServiceRequest, ServiceRequestId> REQUEST = new SubjectType<>(
            ServiceRequest.KIND.name(),
            ServicePermission.READ,
            (unit, id, scope) -> unit.services().find(id, scope),
            ServiceRequest::getVersion,
            request -> Optional.of(request.getStatus()),
            ServiceSubject::related);

    private ServiceSubject() {}

    static Set<UserId> related(ServiceRequest request, Relation relation) {
        return switch (relation) {
            case CREATOR -> AccessScope.owners(List.of(request.getCreatedBy()));
            case ASSIGNEE -> AccessScope.owners(List.of(request.getAssignee()));
            case MANAGER, SELF -> Set.of();
        };
    }
}
