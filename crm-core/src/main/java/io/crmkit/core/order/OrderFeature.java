package io.crmkit.core.order;

import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.value.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Internal: what the entry package needs of orders, products and stock. */
public final class OrderFeature {
    private OrderFeature() {}

    /** {@return the handlers of the imports of orders, products and stock} */
    public static List<Handler<?, ?, ?>> handlers() {
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
                                (command, loaded, context) -> OrderImportRules.decide(
                                        command,
                                        loaded,
                                        context.settings().getQualifyingStatuses(),
                                        context.unit()
                                                .orders()
                                                .lastDates(
                                                        loaded.standings().keySet(),
                                                        context.settings().getQualifyingStatuses(),
                                                        loaded.knownIds(),
                                                        AccessScope.all()),
                                        context.newIds(command.rows().size()),
                                        context.now())));
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
