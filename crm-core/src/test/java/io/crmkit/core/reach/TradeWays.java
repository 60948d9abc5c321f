package io.crmkit.core.reach;

import static io.crmkit.core.reach.Methods.name;

import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.order.Orders;
import io.crmkit.core.order.Products;
import io.crmkit.core.reach.Collecting.Criterion;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.util.ArrayList;
import java.util.List;

/** The ways to read orders, and the catalogue that they are made from. */
final class TradeWays {
    private static final Period YEAR = Period.year(2026);

    private final Collecting ways;
    private final Company company;

    TradeWays(Collecting ways) {
        this.ways = ways;
        company = ways.company();
    }

    void orders() {
        ways.byId(
                name(Orders.class, "get", OrderId.class),
                Order.KIND,
                OrderPermission.READ,
                (session, id) -> session.orders().get(id));
        ways.byExternalId(
                name(Orders.class, "findByExternalId", String.class),
                Order.KIND,
                OrderPermission.READ,
                Order::getExternalId,
                (session, id) -> session.orders().findByExternalId(id));
        List<Criterion<OrderQuery, Order>> criteria = orderCriteria();
        ways.list(
                name(Orders.class, "list", OrderQuery.class, PageRequest.class),
                Order.class,
                OrderPermission.READ,
                criteria,
                (session, query, page) -> session.orders().list(query, page));
        ways.count(
                name(Orders.class, "count", OrderQuery.class),
                Order.class,
                OrderPermission.READ,
                criteria,
                (session, query) -> session.orders().count(query));
    }

    private List<Criterion<OrderQuery, Order>> orderCriteria() {
        List<Criterion<OrderQuery, Order>> criteria = new ArrayList<>();
        criteria.add(new Criterion<>("all", OrderQuery.any(), order -> true));
        criteria.add(new Criterion<>(
                "period",
                OrderQuery.builder().period(YEAR).build(),
                order -> order.getDate().getYear() == 2026));
        criteria.add(new Criterion<>(
                "status",
                OrderQuery.builder().addStatuses(OrderStatus.PAID).build(),
                order -> order.getStatus() == OrderStatus.PAID));
        Criterion.each(
                criteria,
                customers(),
                "customer",
                id -> OrderQuery.builder().customer(id).build(),
                id -> order -> order.getCustomer().equals(id));
        return criteria;
    }

    void catalogue() {
        Permission right = OrderPermission.CATALOGUE;
        ways.byId(
                name(Products.class, "get", ProductId.class),
                Product.KIND,
                right,
                (s, id) -> s.products().get(id));
        ways.byExternalId(
                name(Products.class, "findByExternalId", String.class),
                Product.KIND,
                right,
                Product::getExternalId,
                (session, id) -> session.products().findByExternalId(id));
        List<Criterion<ProductQuery, Product>> criteria = new ArrayList<>();
        criteria.add(new Criterion<>("all", ProductQuery.any(), product -> true));
        ways.count(
                name(Products.class, "count", ProductQuery.class),
                Product.class,
                right,
                criteria,
                (session, query) -> session.products().count(query));
        ways.list(
                name(Products.class, "list", ProductQuery.class, PageRequest.class),
                Product.class,
                right,
                criteria,
                (session, query, page) -> session.products().list(query, page));
        ways.partsOf(
                name(Products.class, "stock", ProductId.class),
                Product.KIND,
                right,
                StockItem.class,
                StockItem::getProduct,
                (session, id) -> session.products().stock(id));
    }

    private List<CustomerId> customers() {
        return company.all(Customer.class).stream().map(Customer::getId).toList();
    }
}
