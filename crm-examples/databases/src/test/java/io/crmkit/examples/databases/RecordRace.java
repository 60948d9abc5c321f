package io.crmkit.examples.databases;

import io.crmkit.core.activity.ActivityDetails;
import io.crmkit.core.activity.CompleteActivity;
import io.crmkit.core.activity.PlanActivity;
import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.loss.SuspendLoss;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.order.ImportStock;
import io.crmkit.core.order.Products;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.order.StockItemId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Changes that are no steps of a life cycle: counts, payments, and parts of records. */
enum RecordRace implements Race {
    /** The host says how much of a product is left, each time something else. */
    STOCK {
        @Override
        public Contest prepare(Arena arena) {
            arena.customer();
            String name = "Product of " + arena.lastCustomer();
            arena.test()
                    .system()
                    .execute(new ImportProducts(
                            List.of(new ImportProducts.Row(name, name, null, null, null, null, null))));
            ImportStock ten = count(name, 10);
            arena.test().system().execute(ten);
            Products products = arena.test().system().products();
            ProductId product = products.findByExternalId(name).orElseThrow().getId();
            StockItemId item = products.stock(product).get(0).getId();
            return new Contest(
                    arena.eachSystem((system, thread) ->
                            system.execute(count(name, 100 + thread)).updated() > 0),
                    () -> products.stock(product).get(0).getVersion(),
                    () -> arena.events(StockItem.KIND, item));
        }

        @Override
        public boolean isExclusive(Meeting meeting) {
            return meeting == Meeting.BEFORE_THE_WRITE;
        }
    },
    /** The host says that an order was paid. Whoever comes later changes nothing. */
    PAYMENT {
        @Override
        public Contest prepare(Arena arena) {
            arena.customer();
            String name = arena.lastCustomer();
            arena.test().system().execute(order(name, OrderStatus.SHIPPED));
            OrderId id = arena.test()
                    .system()
                    .orders()
                    .findByExternalId("Order of " + name)
                    .orElseThrow()
                    .getId();
            return arena.about(
                    Order.KIND,
                    id,
                    arena.eachSystem((system, thread) ->
                            system.execute(order(name, OrderStatus.PAID)).updated() > 0));
        }
    },
    /** The manager of a customer takes measures to keep it. */
    MEASURE {
        @Override
        public Contest prepare(Arena arena) {
            LossCaseId lossCase = arena.warned(arena.customer()).getId();
            return arena.about(LossCase.KIND, lossCase, arena.each("rolf", (rolf, thread) -> {
                rolf.execute(new SuspendLoss(lossCase, "Call them " + thread + " times."));
                return true;
            }));
        }

        @Override
        public boolean isExclusive(Meeting meeting) {
            return meeting == Meeting.BEFORE_THE_WRITE;
        }
    },
    /** The one who has a chance plans what to do about it. */
    PLAN {
        @Override
        public Contest prepare(Arena arena) {
            ChanceId chance = arena.assignedChance();
            return arena.about(Chance.KIND, chance, arena.each("rolf", (rolf, thread) -> {
                rolf.execute(new AddPlanItem(chance, LocalDate.of(2026, 12, 1), "Visit them."));
                return true;
            }));
        }

        @Override
        public boolean isExclusive(Meeting meeting) {
            return meeting == Meeting.BEFORE_THE_WRITE;
        }
    },
    /** An activity took place, as several are told. */
    COMPLETE {
        @Override
        public Contest prepare(Arena arena) {
            ActivityDetails visit = ActivityDetails.builder()
                    .title("Visit")
                    .place("Nantes")
                    .channel("MEETING")
                    .build();
            ActivityId activity = arena.test()
                    .as("rolf")
                    .execute(new PlanActivity(arena.customer(), TODAY, visit))
                    .getId();
            return arena.about(Activity.KIND, activity, arena.each("rolf", (rolf, thread) -> {
                rolf.execute(new CompleteActivity(activity, TODAY, "They want " + thread + "."));
                return true;
            }));
        }
    };

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static ImportStock count(String product, int count) {
        return new ImportStock(List.of(new ImportStock.Row(product, "north", "A1", BigDecimal.valueOf(count), null)));
    }

    private static ImportOrders order(String customer, OrderStatus status) {
        return new ImportOrders(List.of(new ImportOrders.Row(
                "Order of " + customer, customer, TODAY, null, status, Currency.getInstance("EUR"), List.of())));
    }
}
