package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivitySort;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerSort;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderSort;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customers by name, and all that there is about each. */
@Controller
@RequestMapping("/customers")
class CustomerPages {
    private static final int ROWS = 20;
    private static final PageRequest LATEST = PageRequest.first(10);

    @GetMapping
    @Transactional(readOnly = true)
    String list(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable Cursor after,
            CrmSession session,
            @ModelAttribute("show") Show show,
            Model model) {
        CustomerQuery query = CustomerQuery.builder()
                .nameContains(Optional.ofNullable(name).filter(text -> !text.isBlank()))
                .sort(CustomerSort.NAME)
                .build();
        Page<Customer> page = session.customers().list(query, new PageRequest(ROWS, Optional.ofNullable(after)));
        show.people(page.items().stream().map(Customer::getManager));
        model.addAttribute("page", page);
        model.addAttribute("name", name);
        return "customers";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String customer(@PathVariable UUID id, CrmSession session, @ModelAttribute("show") Show show, Model model) {
        CustomerId key = new CustomerId(id);
        Customer customer = session.customers().get(key);
        List<CrmEvent> history = session.history().of(Customer.KIND, key);
        List<Activity> activities = session.activities()
                .list(
                        ActivityQuery.builder()
                                .customer(key)
                                .sort(ActivitySort.DATE)
                                .descending(true)
                                .build(),
                        LATEST)
                .items();
        show.people(Stream.of(
                        Stream.of(customer.getManager()),
                        activities.stream().map(Activity::getResponsible),
                        history.stream().flatMap(event -> event.actor().stream()))
                .flatMap(each -> each));
        model.addAttribute("customer", customer);
        model.addAttribute("standing", session.customers().standing(key));
        model.addAttribute("contacts", session.customers().contacts(key));
        model.addAttribute("activities", activities);
        model.addAttribute(
                "orders",
                session.orders()
                        .list(
                                OrderQuery.builder()
                                        .customer(key)
                                        .sort(OrderSort.DATE)
                                        .descending(true)
                                        .build(),
                                LATEST)
                        .items());
        model.addAttribute(
                "requests",
                session.serviceRequests()
                        .list(
                                ServiceQuery.builder()
                                        .customer(key)
                                        .descending(true)
                                        .build(),
                                LATEST)
                        .items());
        model.addAttribute(
                "chances",
                session.chances()
                        .list(
                                ChanceQuery.builder()
                                        .customer(key)
                                        .descending(true)
                                        .build(),
                                LATEST)
                        .items());
        model.addAttribute(
                "cases",
                session.lossCases()
                        .list(LossQuery.builder().customer(key).descending(true).build(), LATEST)
                        .items());
        model.addAttribute("history", history);
        return "customer";
    }
}
