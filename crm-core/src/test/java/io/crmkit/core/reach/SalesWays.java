package io.crmkit.core.reach;

import static io.crmkit.core.reach.Methods.name;

import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.Chances;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.customer.Customers;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.order.Orders;
import io.crmkit.core.reach.Collecting.Criterion;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways to read chances, customers and orders. */
final class SalesWays {
    private static final Period YEAR = Period.year(2026);

    private final Collecting ways;
    private final Company company;
    private final List<CustomerId> customers;
    private final List<UserId> users;

    SalesWays(Collecting ways) {
        this.ways = ways;
        company = ways.company();
        customers = company.all(Customer.class).stream().map(Customer::getId).toList();
        users = company.all(User.class).stream().map(User::getId).toList();
    }

    void chances() {
        ways.byId(
                name(Chances.class, "get", ChanceId.class),
                Chance.KIND,
                ChancePermission.READ,
                (session, id) -> session.chances().get(id));
        ways.byExternalId(
                name(Chances.class, "findByExternalId", String.class),
                Chance.KIND,
                ChancePermission.READ,
                Chance::getExternalId,
                (session, id) -> session.chances().findByExternalId(id));
        ways.partsOf(
                name(Chances.class, "plan", ChanceId.class),
                Chance.KIND,
                ChancePermission.READ,
                PlanItem.class,
                PlanItem::getChance,
                (session, id) -> session.chances().plan(id));
        List<Criterion<ChanceQuery, Chance>> criteria = chanceCriteria();
        ways.list(
                name(Chances.class, "list", ChanceQuery.class, PageRequest.class),
                Chance.class,
                ChancePermission.READ,
                criteria,
                (session, query, page) -> session.chances().list(query, page));
        ways.count(
                name(Chances.class, "count", ChanceQuery.class),
                Chance.class,
                ChancePermission.READ,
                criteria,
                (session, query) -> session.chances().count(query));
    }

    private List<Criterion<ChanceQuery, Chance>> chanceCriteria() {
        List<Criterion<ChanceQuery, Chance>> criteria = new ArrayList<>();
        criteria.add(new Criterion<>("all", ChanceQuery.any(), chance -> true));
        criteria.add(new Criterion<>(
                "status",
                ChanceQuery.builder().addStatuses(ChanceStatus.DEVELOPING).build(),
                chance -> chance.getStatus() == ChanceStatus.DEVELOPING));
        criteria.add(new Criterion<>(
                "name",
                ChanceQuery.builder().customerNameContains("PROSPECT").build(),
                chance -> chance.getCustomerName().startsWith("Prospect")));
        Criterion.each(
                criteria,
                users,
                "assignee",
                id -> ChanceQuery.builder().assignee(id).build(),
                id -> chance -> chance.getAssignee().equals(Optional.of(id)));
        Criterion.each(
                criteria,
                users,
                "creator",
                id -> ChanceQuery.builder().createdBy(id).build(),
                id -> chance -> chance.getCreatedBy().equals(Optional.of(id)));
        Criterion.each(
                criteria,
                customers,
                "customer",
                id -> ChanceQuery.builder().customer(id).build(),
                id -> chance -> chance.getCustomer().equals(Optional.of(id)));
        return criteria;
    }

    void customers() {
        ways.byId(
                name(Customers.class, "get", CustomerId.class),
                Customer.KIND,
                CustomerPermission.READ,
                (session, id) -> session.customers().get(id));
        ways.byId(
                name(Customers.class, "standing", CustomerId.class),
                Customer.KIND,
                CustomerPermission.READ,
                (session, id) -> session.customers().standing(id),
                this::standing);
        ways.byExternalId(
                name(Customers.class, "findByExternalId", String.class),
                Customer.KIND,
                CustomerPermission.READ,
                Customer::getExternalId,
                (session, id) -> session.customers().findByExternalId(id));
        ways.partsOf(
                name(Customers.class, "contacts", CustomerId.class),
                Customer.KIND,
                CustomerPermission.READ,
                Contact.class,
                Contact::getCustomer,
                (session, id) -> session.customers().contacts(id));
        List<Criterion<CustomerQuery, Customer>> criteria = customerCriteria();
        ways.list(
                name(Customers.class, "list", CustomerQuery.class, PageRequest.class),
                Customer.class,
                CustomerPermission.READ,
                criteria,
                (session, query, page) -> session.customers().list(query, page));
        ways.count(
                name(Customers.class, "count", CustomerQuery.class),
                Customer.class,
                CustomerPermission.READ,
                criteria,
                (session, query) -> session.customers().count(query));
    }

    private CustomerStanding standing(Customer customer) {
        return company.get(CustomerStanding.class, customer.getId());
    }

    private List<Criterion<CustomerQuery, Customer>> customerCriteria() {
        List<Criterion<CustomerQuery, Customer>> criteria = new ArrayList<>();
        criteria.add(new Criterion<>("all", CustomerQuery.any(), customer -> true));
        criteria.add(new Criterion<>(
                "name",
                CustomerQuery.builder().nameContains("customer").build(),
                customer -> customer.getName().startsWith("Customer")));
        criteria.add(new Criterion<>(
                "region",
                CustomerQuery.builder().addRegions("north").build(),
                customer -> customer.getRegion().equals(Optional.of("north"))));
        criteria.add(new Criterion<>(
                "status",
                CustomerQuery.builder().addStatuses(CustomerStatus.LOST).build(),
                customer -> standing(customer).getStatus() == CustomerStatus.LOST));
        Criterion.each(
                criteria,
                users,
                "manager",
                id -> CustomerQuery.builder().addManagers(id).build(),
                id -> customer -> customer.getManager().equals(id));
        return criteria;
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
                customers,
                "customer",
                id -> OrderQuery.builder().customer(id).build(),
                id -> order -> order.getCustomer().equals(id));
        return criteria;
    }
}
