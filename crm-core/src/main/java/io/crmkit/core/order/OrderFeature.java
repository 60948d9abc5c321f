package io.crmkit.core.order;

import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.value.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Internal: what the entry package needs of orders, products and stock. */
public final class OrderFeature {
    private OrderFeature() {}

    /**
     * {@return the handlers of the imports of orders, products and stock}
     *
     * @param reaction what orders that arrive set off
     */
    public static List<Handler<?, ?, ?>> handlers(OrderReaction reaction) {
        return List.of(
                Handler.on(
                                ImportProducts.class,
                                loading(Product.KIND.name(), CatalogueImport::load),
                                Function.<ImportProducts>identity())
                        .check(CatalogueImport::checkProducts)
                        .decide(
                                Answer.summary(),
                                (command, loaded, context) -> CatalogueRules.products(
                                        command,
                                        loaded,
                                        context.newIds(command.rows().size()))),
                Handler.on(
                                ImportStock.class,
                                loading(StockItem.KIND.name(), CatalogueImport::load),
                                Function.<ImportStock>identity())
                        .check(CatalogueImport::checkStock)
                        .decide(
                                Answer.summary(),
                                (command, loaded, context) -> CatalogueRules.stock(
                                        command,
                                        loaded,
                                        context.newIds(command.rows().size()))),
                Handler.on(
                                ImportOrders.class,
                                loading(Order.KIND.name(), OrderImport::load),
                                Function.<ImportOrders>identity())
                        .check(OrderImport::check)
                        .decide(
                                Answer.summary(),
                                (command, loaded, context) -> orders(command, loaded, reaction, context)));
    }

    private static Decision<ImportSummary> orders(
            ImportOrders command, OrderImport loaded, OrderReaction reaction, Context context) {
        Set<OrderStatus> qualifying = context.settings().getQualifyingStatuses();
        Map<CustomerId, LocalDate> arrivals = OrderImportRules.arrivals(command, loaded, qualifying);
        return OrderImportRules.decide(
                command,
                loaded,
                qualifying,
                context.unit()
                        .orders()
                        .lastDates(
                                loaded.standings().keySet(),
                                qualifying,
                                OrderImportRules.changed(command, loaded),
                                AccessScope.all()),
                arrivals,
                reaction.of(arrivals.keySet(), context),
                context.newIds(command.rows().size()),
                context.now());
    }

    /** What an import is about is not one record, but all that its rows name. */
    private static <C, S> SubjectType<S, C> loading(String kind, BiFunction<Unit, C, S> load) {
        return new SubjectType<>(
                kind,
                OrderPermission.IMPORT,
                (unit, command, scope) -> Optional.of(load.apply(unit, command)),
                loaded -> State.NEW,
                loaded -> Optional.empty(),
                (loaded, relation) -> Set.of());
    }
}
