package io.crmkit.examples.databases;

import io.crmkit.core.DefaultRole;
import io.crmkit.core.StoredRecord;
import io.crmkit.core.access.CreateRole;
import io.crmkit.core.access.DeactivateUser;
import io.crmkit.core.access.RoleDetails;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What there must be one of: a name, a request that the host knows, somebody who administrates. */
enum SingleRace implements Race {
    /** A request arrives that the host knows by its own id, several times. */
    KNOWN_REQUEST {
        @Override
        public Contest prepare(Arena arena) {
            CustomerId customer = arena.customer();
            String ticket = "Ticket of " + arena.lastCustomer();
            ServiceQuery query = ServiceQuery.builder().customer(customer).build();
            return new Contest(
                    arena.each("rolf", (rolf, thread) -> {
                        rolf.execute(new CreateServiceRequest(customer, "COMPLAINT", "Wheel", "It came off.", ticket));
                        return true;
                    }),
                    () -> arena.version(CustomerStanding.KIND, customer),
                    () -> arena.test().system().serviceRequests().list(query, PageRequest.first(100)).items().stream()
                            .mapToLong(request -> arena.events(ServiceRequest.KIND, request.getId()))
                            .sum());
        }
    },
    /** Two administrators deactivate each other. */
    LAST_ADMINISTRATOR {
        @Override
        public Contest prepare(Arena arena) {
            String role = DefaultRole.SYSTEM_ADMINISTRATOR.roleName();
            List<UserId> two = Stream.of("ada", "adam")
                    .map(name -> arena.test().hire(name, null, role))
                    .toList();
            return new Contest(
                    Arena.mixed(
                            arena.each("ada", (ada, thread) -> {
                                ada.execute(new DeactivateUser(two.get(1)));
                                return true;
                            }),
                            arena.each("adam", (adam, thread) -> {
                                adam.execute(new DeactivateUser(two.get(0)));
                                return true;
                            })),
                    () -> two.stream()
                            .filter(id -> !arena.test()
                                    .store()
                                    .inUnit(unit -> StoredRecord.find(unit, User.KIND, id)
                                            .orElseThrow()
                                            .isActive()))
                            .count(),
                    () -> two.stream()
                            .mapToLong(id -> arena.events(User.KIND, id))
                            .sum());
        }
    },
    /** Administrators create a role of one name. */
    ROLE_NAME {
        @Override
        public Contest prepare(Arena arena) {
            arena.customer();
            String name = "Role of " + arena.lastCustomer();
            // She may have been deactivated.
            arena.test().hire("ada", null, DefaultRole.SYSTEM_ADMINISTRATOR.roleName());
            return new Contest(
                    arena.each("ada", (ada, thread) -> {
                        ada.execute(new CreateRole(RoleDetails.of(name, "By thread " + thread, Set.of())));
                        return true;
                    }),
                    () -> named(arena, name).size(),
                    () -> named(arena, name).stream()
                            .mapToLong(role -> arena.events(Role.KIND, role.getId()))
                            .sum());
        }
    };

    private static List<Role> named(Arena arena, String name) {
        return arena.test().system().users().roles().stream()
                .filter(role -> role.getName().equals(name))
                .toList();
    }
}
