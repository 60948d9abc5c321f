package io.crmkit.examples.durability;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportStock;
import io.crmkit.core.service.ArchiveServiceRequest;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What a clerk does in one go: commands of which each rests on the one before. */
enum Story {
    /** Of a chance, from the first note to the won customer, who gets a number, or to the failure. */
    CHANCE {
        @Override
        void tell(Clerk clerk) {
            CrmSession rep = clerk.representative();
            ChanceId chance = clerk.done(rep, CreateChance.of(Samples.chanceDetails(clerk.unique("Prospect"))))
                    .getId();
            clerk.done(clerk.lead(), new AssignChance(chance, clerk.representativeId()));
            clerk.done(rep, new AddPlanItem(chance, LocalDate.now(Clerk.ZONE).plusDays(2), "visit the plant"));
            Chance unused = clerk.random().nextBoolean()
                    ? clerk.done(rep, WinChance.of(chance))
                    : clerk.done(rep, new FailChance(chance, "no budget"));
        }
    },
    /** Of a service request, from the complaint to the archive, at a customer with whom others deal too. */
    REQUEST {
        @Override
        void tell(Clerk clerk) {
            CrmSession rep = clerk.representative();
            CrmSession colleague = clerk.colleague();
            CustomerId customer = clerk.customer();
            ServiceRequestId request = clerk.done(
                            rep, CreateServiceRequest.of(customer, "COMPLAINT", clerk.unique("Wheel"), "It came off."))
                    .getId();
            clerk.done(clerk.lead(), new AssignServiceRequest(request, clerk.colleagueId()));
            clerk.done(colleague, new ProcessServiceRequest(request, "Sent a new one."));
            clerk.done(rep, new RecordServiceFeedback(request, "It came in time.", 5));
            clerk.done(colleague, new ArchiveServiceRequest(request));
        }
    },
    /** Of a new customer, who gets a number. */
    CUSTOMER {
        @Override
        void tell(Clerk clerk) {
            String name = clerk.unique("Customer");
            clerk.done(clerk.representative(), new CreateCustomer(Scene.details(name), name));
        }
    },
    /** Of an order that comes, and comes again with one more line. */
    ORDER {
        @Override
        void tell(Clerk clerk) {
            String number = clerk.unique("O");
            String customer = clerk.customerName();
            List<ImportOrders.Line> lines = new ArrayList<>();
            for (int line = 0; line < LINES; line++) {
                lines.add(line(clerk));
            }
            clerk.done(clerk.system(), order(number, customer, OrderStatus.SHIPPED, lines));
            lines.add(line(clerk));
            clerk.done(clerk.system(), order(number, customer, OrderStatus.PAID, lines));
        }
    },
    /** Of goods that come in and go out. */
    STOCK {
        @Override
        void tell(Clerk clerk) {
            for (int movement = 0; movement < MOVEMENTS; movement++) {
                BigDecimal change = BigDecimal.valueOf(clerk.random().nextInt(10) - 4);
                if (change.signum() != 0 && clerk.stock().add(change).signum() >= 0) {
                    BigDecimal count = clerk.stock().add(change);
                    clerk.moved(
                            new ImportStock(List.of(new ImportStock.Row(clerk.product(), "main", "A1", count, null))),
                            change);
                }
            }
        }
    };

    /** All of them. */
    static final List<Story> ALL = List.of(values());

    private static final int LINES = 2;
    private static final int MOVEMENTS = 3;

    abstract void tell(Clerk clerk);

    private static ImportOrders order(
            String number, String customer, OrderStatus status, List<ImportOrders.Line> lines) {
        LocalDate today = LocalDate.now(Clerk.ZONE);
        return new ImportOrders(List.of(new ImportOrders.Row(
                number, customer, today, null, status, Currency.getInstance("EUR"), List.copyOf(lines))));
    }

    private static ImportOrders.Line line(Clerk clerk) {
        return new ImportOrders.Line(
                clerk.product(),
                BigDecimal.valueOf(1 + clerk.random().nextInt(9)),
                null,
                Money.of("95.70", "EUR"),
                new BigDecimal("0.125"));
    }
}
