package io.crmkit.examples.databases;

import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.service.ArchiveServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/** Steps of life cycles, and what decides on them. */
enum LifeCycleRace implements Race {
    /** Supervisors assign a chance. */
    ASSIGN {
        @Override
        public Contest prepare(Arena arena) {
            ChanceId chance = arena.chance();
            List<UserId> staff = List.of(arena.test().id("rolf"), arena.test().id("rita"));
            return arena.about(Chance.KIND, chance, arena.each("lena", (lena, thread) -> {
                lena.execute(new AssignChance(chance, staff.get(thread % staff.size())));
                return true;
            }));
        }
    },
    /** Those who handled a request archive it. */
    ARCHIVE {
        @Override
        public Contest prepare(Arena arena) {
            CustomerId customer = arena.customer();
            ServiceRequestId request = arena.processed(customer);
            arena.test().as("rolf").execute(new RecordServiceFeedback(request, "It came in time.", 5));
            return arena.about(ServiceRequest.KIND, request, arena.each("rita", (rita, thread) -> {
                rita.execute(new ArchiveServiceRequest(request));
                return true;
            }));
        }
    },
    /** The one who handled a request is told to do so again. */
    REOPEN {
        @Override
        public Contest prepare(Arena arena) {
            ServiceRequestId request = arena.processed(arena.customer());
            return arena.about(ServiceRequest.KIND, request, arena.each("rita", (rita, thread) -> {
                rita.execute(new RecordServiceFeedback(request, "It came off again.", 1));
                return true;
            }));
        }
    },
    /** The manager of a customer determines that it is lost. */
    DETERMINE {
        @Override
        public Contest prepare(Arena arena) {
            LossCaseId lossCase = arena.warned(arena.customer()).getId();
            return arena.about(LossCase.KIND, lossCase, arena.each("rolf", (rolf, thread) -> {
                rolf.execute(new DetermineLoss(lossCase, "COMPETITOR", "They said so."));
                return true;
            }));
        }
    },
    /** The one who has a chance wins it for a customer. */
    WIN {
        @Override
        public Contest prepare(Arena arena) {
            CustomerId customer = arena.customer();
            ChanceId chance = arena.assignedChance();
            return arena.about(Chance.KIND, chance, arena.each("rolf", (rolf, thread) -> {
                rolf.execute(WinChance.into(chance, customer));
                return true;
            }));
        }
    },
    /** The hosts scan for customers to warn of, of whom there is one. */
    SCAN {
        @Override
        public Contest prepare(Arena arena) {
            CustomerId customer = arena.customer();
            return new Contest(
                    arena.eachSystem((system, thread) ->
                            system.execute(new ScanForLoss()).warned() > 0),
                    () -> arena.version(CustomerStanding.KIND, customer),
                    () -> arena.cases(customer).stream()
                            .mapToLong(each -> arena.events(LossCase.KIND, each.getId()))
                            .sum());
        }
    },
    /** The manager of a customer determines that it is lost, while orders of that customer arrive. */
    DETERMINE_OR_ORDER {
        @Override
        public Contest prepare(Arena arena) {
            CustomerId customer = arena.customer();
            String name = arena.lastCustomer();
            LossCaseId lossCase = arena.warned(customer).getId();
            List<Supplier<Boolean>> determine = arena.each("rolf", (rolf, thread) -> {
                rolf.execute(new DetermineLoss(lossCase, "COMPETITOR", "They said so."));
                return true;
            });
            List<Supplier<Boolean>> order = arena.eachSystem((system, thread) -> {
                system.execute(new ImportOrders(List.of(paid(name + "/" + thread, name))));
                return true;
            });
            return new Contest(
                    Arena.mixed(determine, order),
                    () -> arena.version(CustomerStanding.KIND, customer),
                    () -> arena.events(LossCase.KIND, lossCase));
        }

        @Override
        public boolean isExclusive(Meeting meeting) {
            // An order may come after another one, or after the determination, and win the customer back.
            return meeting == Meeting.BEFORE_THE_WRITE;
        }
    };

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 1);

    private static ImportOrders.Row paid(String order, String customer) {
        return new ImportOrders.Row(
                order, customer, YESTERDAY, null, OrderStatus.PAID, Currency.getInstance("EUR"), List.of());
    }
}
