package io.crmkit.core.reach;

import static io.crmkit.core.reach.Methods.name;

import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.Chances;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.customer.Customers;
import io.crmkit.core.reach.Collecting.Criterion;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways to read chances and customers. */
final class SalesWays {
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
        Set<CustomerId> ids = Stream.concat(customers.stream(), Stream.of(new CustomerId(company.id())))
                .collect(Collectors.toSet());
        ways.read(
                name(Customers.class, "findAll", Set.class),
                "all",
                CustomerPermission.READ,
                session -> Collecting.sorted(session.customers().findAll(ids)),
                sight -> Collecting.sorted(sight.seen(CustomerPermission.READ, Customer.class)));
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

    void contacts() {
        List<Criterion<ContactQuery, Contact>> criteria = new ArrayList<>();
        criteria.add(new Criterion<>("all", ContactQuery.any(), contact -> true));
        criteria.add(new Criterion<>(
                "name",
                ContactQuery.builder().nameContains("CONTACT").build(),
                contact -> contact.getName().startsWith("Contact")));
        Criterion.each(
                criteria,
                customers,
                "customer",
                id -> ContactQuery.builder().customer(id).build(),
                id -> contact -> contact.getCustomer().equals(id));
        ways.list(
                name(Customers.class, "listContacts", ContactQuery.class, PageRequest.class),
                Contact.class,
                CustomerPermission.READ,
                criteria,
                (session, query, page) -> session.customers().listContacts(query, page));
        ways.count(
                name(Customers.class, "countContacts", ContactQuery.class),
                Contact.class,
                CustomerPermission.READ,
                criteria,
                (session, query) -> session.customers().countContacts(query));
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
}
