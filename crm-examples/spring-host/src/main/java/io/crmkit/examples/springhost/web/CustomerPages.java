package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.core.activity.ActivityPermission;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.service.ServicePermission;
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
    String customer(
            @PathVariable UUID id,
            CrmSession session,
            @ModelAttribute("granted") Granted granted,
            @ModelAttribute("show") Show show,
            Model model) {
        CustomerId key = new CustomerId(id);
        Customer customer = session.customers().get(key);
        List<CrmEvent> history = session.history().of(Customer.KIND, key);
        show.people(Stream.concat(
                Stream.of(customer.getManager()), history.stream().flatMap(event -> event.actor().stream())));
        model.addAttribute("customer", customer);
        model.addAttribute("standing", session.customers().standing(key));
        model.addAttribute("contacts", session.customers().contacts(key));
        model.addAttribute("history", history);
        model.addAttribute("mayRequest", granted.has(ServicePermission.CREATE));
        addBusiness(session, key, granted, show, model);
        return "customer";
    }

    /** What there is about the customer elsewhere, each as far as it is granted at all: what is not has no section. */
    private static void addBusiness(CrmSession session, CustomerId key, Granted granted, Show show, Model model) {
        if (granted.has(ActivityPermission.READ)) {
            List<Activity> activities = session.activities()
                    .list(
                            ActivityQuery.builder()
                                    .customer(key)
                                    .sort(ActivitySort.DATE)
                                    .descending(true)
                                    .build(),
                            LATEST)
                    .items();
            show.people(activities.stream().map(Activity::getResponsible));
            model.addAttribute("activities", activities);
        }
        if (granted.has(OrderPermission.READ)) {
            OrderQuery query = OrderQuery.builder()
                    .customer(key)
                    .sort(OrderSort.DATE)
                    .descending(true)
                    .build();
            model.addAttribute("orders", session.orders().list(query, LATEST).items());
        }
        if (granted.has(ServicePermission.READ)) {
            ServiceQuery query =
                    ServiceQuery.builder().customer(key).descending(true).build();
            model.addAttribute(
                    "requests", session.serviceRequests().list(query, LATEST).items());
        }
        if (granted.has(ChancePermission.READ)) {
            ChanceQuery query =
                    ChanceQuery.builder().customer(key).descending(true).build();
            model.addAttribute("chances", session.chances().list(query, LATEST).items());
        }
        if (granted.has(LossPermission.READ)) {
            LossQuery query = LossQuery.builder().customer(key).descending(true).build();
            model.addAttribute("cases", session.lossCases().list(query, LATEST).items());
        }
    }
}
