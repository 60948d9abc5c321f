package io.crmkit.core.race;

import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.SuspendLoss;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/** Two commands that rest on the same records: those of customers and of what is done for them. */
public enum Pair implements Arranged {
    /** A customer is lost, or has ordered. */
    DETERMINE_AND_ORDER {
        @Override
        public Duel on(Ground ground) {
            Customer customer = ground.warned();
            String name = customer.getExternalId().orElseThrow();
            ImportOrders.Row order = new ImportOrders.Row(
                    ground.name("Order"),
                    name,
                    LocalDate.of(2026, 3, 1),
                    null,
                    OrderStatus.PAID,
                    Currency.getInstance("EUR"),
                    List.of());
            LossCaseId lossCase = ground.lossCase(customer);
            return about(
                    customer,
                    ground,
                    ground.does("rolf", determine(lossCase)),
                    ground.does(ground.test().system(), new ImportOrders(List.of(order))),
                    () -> ground.steps(LossCase.KIND, lossCase));
        }
    },
    /** A measure to keep a customer, or the loss. */
    SUSPEND_AND_DETERMINE {
        @Override
        public Duel on(Ground ground) {
            Customer customer = ground.warned();
            LossCaseId lossCase = ground.lossCase(customer);
            return about(
                    customer,
                    ground,
                    ground.does("rolf", new SuspendLoss(lossCase, "Call them.")),
                    ground.does("rolf", determine(lossCase)),
                    () -> ground.steps(LossCase.KIND, lossCase));
        }
    },
    /** A chance is won or given up. */
    WIN_AND_FAIL {
        @Override
        public Duel on(Ground ground) {
            Customer customer = ground.customer();
            ChanceId chance = ground.developed(customer);
            return about(
                    customer,
                    ground,
                    ground.does("rolf", WinChance.into(chance, customer.getId())),
                    ground.does("rolf", new FailChance(chance, "no budget")),
                    () -> ground.steps(Chance.KIND, chance));
        }
    },
    /** A chance is planned or given up. */
    PLAN_AND_FAIL {
        @Override
        public Duel on(Ground ground) {
            Customer customer = ground.customer();
            ChanceId chance = ground.developed(customer);
            return about(
                    customer,
                    ground,
                    ground.does("rolf", new AddPlanItem(chance, LocalDate.of(2026, 12, 1), "Visit them.")),
                    ground.does("rolf", new FailChance(chance, "no budget")),
                    () -> ground.steps(Chance.KIND, chance));
        }
    },
    /** A request is archived, or opened again. */
    ARCHIVE_AND_RETURN {
        @Override
        public Duel on(Ground ground) {
            Customer customer = ground.customer();
            ServiceRequestId request = ground.processed(customer.getId());
            return about(
                    customer,
                    ground,
                    ground.does("rolf", new RecordServiceFeedback(request, "It came in time.", 5)),
                    ground.does("rita", new RecordServiceFeedback(request, "It came off again.", 1)),
                    () -> ground.steps(ServiceRequest.KIND, request));
        }
    },
    /** A customer is retired, or has something to ask. */
    RETIRE_AND_REQUEST {
        @Override
        public Duel on(Ground ground) {
            Customer customer = ground.customer();
            CustomerId id = customer.getId();
            return about(
                    customer,
                    ground,
                    ground.does("rolf", new RetireCustomer(id)),
                    ground.does("rolf", CreateServiceRequest.of(id, "COMPLAINT", "Wheel", "It came off.")),
                    () -> ground.test().system().customers().standing(id).getOpenRequests());
        }
    };

    private static Command<?> determine(LossCaseId lossCase) {
        return new DetermineLoss(lossCase, "COMPETITOR", "They said so.");
    }

    private static Duel about(
            Customer customer, Ground ground, Supplier<String> one, Supplier<String> other, Supplier<?> standing) {
        CustomerId id = customer.getId();
        return new Bout(one, other, () -> ground.status(id) + " " + standing.get(), ground.contradictions(id));
    }
}
