package io.crmkit.spi.contract;

import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a store gives to read, to compare before and after: what a refused write must leave as it was. */
final class Content {
    private static final PageRequest EVERYTHING = PageRequest.first(1000);

    private Content() {}

    static List<Object> of(Part part) {
        List<Object> content = new ArrayList<>();
        Set<Subject> subjects = new HashSet<>();
        if (part.supports(Feature.CUSTOMERS)) {
            customers(part, content, subjects);
        }
        if (part.supports(Feature.CHANCES)) {
            chances(part, content, subjects);
        }
        if (part.supports(Feature.ACTIVITIES)) {
            addAll(
                    Activity.KIND,
                    part.inUnit(unit -> unit.activities().list(ActivityQuery.any(), EVERYTHING, Part.ALL)),
                    content,
                    subjects);
        }
        if (part.supports(Feature.SERVICES)) {
            addAll(
                    ServiceRequest.KIND,
                    part.inUnit(unit -> unit.services().list(ServiceQuery.any(), EVERYTHING, Part.ALL)),
                    content,
                    subjects);
        }
        if (part.supports(Feature.LOSSES)) {
            addAll(
                    LossCase.KIND,
                    part.inUnit(unit -> unit.losses().list(LossQuery.any(), EVERYTHING, Part.ALL)),
                    content,
                    subjects);
        }
        if (part.supports(Feature.ORDERS)) {
            content.addAll(part.inUnit(unit -> unit.orders().list(OrderQuery.any(), EVERYTHING, Part.ALL))
                    .items());
        }
        if (part.supports(Feature.PRODUCTS)) {
            products(part, content);
        }
        if (part.supports(Feature.EVENTS)) {
            content.add(subjects.stream()
                    .map(subject -> part.inUnit(unit -> unit.events().of(subject, Part.ALL)))
                    .collect(Collectors.toUnmodifiableSet()));
        }
        return content;
    }

    private static void customers(Part part, List<Object> content, Set<Subject> subjects) {
        List<Customer> customers = part.inUnit(unit -> unit.customers().list(CustomerQuery.any(), EVERYTHING, Part.ALL))
                .items();
        Set<CustomerId> ids = customers.stream().map(Customer::getId).collect(Collectors.toUnmodifiableSet());
        content.addAll(customers);
        content.add(Set.copyOf(part.inUnit(unit -> unit.customers().findStandings(ids, Part.ALL))));
        for (Customer customer : customers) {
            List<Contact> contacts = part.inUnit(unit -> unit.customers().contacts(customer.getId(), Part.ALL));
            content.addAll(contacts);
            subjects.add(Subject.of(Customer.KIND, customer.getId()));
            subjects.add(Subject.of(CustomerStanding.KIND, customer.getId()));
        }
    }

    private static void chances(Part part, List<Object> content, Set<Subject> subjects) {
        List<Chance> chances = part.inUnit(unit -> unit.chances().list(ChanceQuery.any(), EVERYTHING, Part.ALL))
                .items();
        for (Chance chance : chances) {
            content.add(chance);
            content.addAll(part.inUnit(unit -> unit.chances().plan(chance.getId(), Part.ALL)));
            subjects.add(Subject.of(Chance.KIND, chance.getId()));
        }
    }

    private static <S extends State<I>, I extends Id> void addAll(
            Kind<S, I> kind, Page<S> page, List<Object> content, Set<Subject> subjects) {
        content.addAll(page.items());
        page.items().forEach(row -> subjects.add(Subject.of(kind, row.getId())));
    }

    private static void products(Part part, List<Object> content) {
        List<Product> products = part.inUnit(unit -> unit.products().list(ProductQuery.any(), EVERYTHING, Part.ALL))
                .items();
        content.addAll(products);
        content.addAll(part.inUnit(unit -> unit.products()
                .stock(products.stream().map(Product::getId).collect(Collectors.toUnmodifiableSet()), Part.ALL)));
    }
}
