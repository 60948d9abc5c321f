package io.crmkit.examples.springhost.api;

import io.crmkit.core.CrmSession;
import io.crmkit.core.report.ChanceReport;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.core.report.LossReport;
import io.crmkit.core.report.ServiceReport;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reads records and reports. What may be seen is the CRM's to say; lists are pages, each with the cursor of the next. */
@RestController
@RequestMapping("/api")
@Transactional(readOnly = true)
class RecordController {
    private static final String MANY = "50";
    private static final int LAST_YEAR = 9998;

    /** A page. */
    record Rows<T>(List<T> items, Optional<String> next) {
        static <T> Rows<T> of(Page<T> page) {
            return new Rows<>(page.items(), page.next().map(Cursor::toString));
        }
    }

    @GetMapping("/chances")
    Rows<Chance> chances(
            @RequestParam(defaultValue = "") Set<ChanceStatus> status,
            @RequestParam(defaultValue = MANY) int limit,
            @RequestParam(required = false) @Nullable Cursor after,
            CrmSession session) {
        ChanceQuery query = ChanceQuery.builder().statuses(status).build();
        return Rows.of(session.chances().list(query, page(limit, after)));
    }

    @GetMapping("/chances/{id}")
    Chance chance(@PathVariable UUID id, CrmSession session) {
        return session.chances().get(new ChanceId(id));
    }

    @GetMapping("/chances/{id}/history")
    List<CrmEvent> chanceHistory(@PathVariable UUID id, CrmSession session) {
        return session.history().of(Chance.KIND, new ChanceId(id));
    }

    @GetMapping("/customers")
    Rows<Customer> customers(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = MANY) int limit,
            @RequestParam(required = false) @Nullable Cursor after,
            CrmSession session) {
        CustomerQuery query =
                CustomerQuery.builder().nameContains(Optional.ofNullable(name)).build();
        return Rows.of(session.customers().list(query, page(limit, after)));
    }

    @GetMapping("/customers/{id}")
    Customer customer(@PathVariable UUID id, CrmSession session) {
        return session.customers().get(new CustomerId(id));
    }

    @GetMapping("/service-requests")
    Rows<ServiceRequest> requests(
            @RequestParam(defaultValue = MANY) int limit,
            @RequestParam(required = false) @Nullable Cursor after,
            CrmSession session) {
        return Rows.of(session.serviceRequests().list(ServiceQuery.any(), page(limit, after)));
    }

    @GetMapping("/service-requests/{id}")
    ServiceRequest request(@PathVariable UUID id, CrmSession session) {
        return session.serviceRequests().get(new ServiceRequestId(id));
    }

    @GetMapping("/loss-cases")
    Rows<LossCase> cases(
            @RequestParam(defaultValue = MANY) int limit,
            @RequestParam(required = false) @Nullable Cursor after,
            CrmSession session) {
        return Rows.of(session.lossCases().list(LossQuery.any(), page(limit, after)));
    }

    @GetMapping("/loss-cases/{id}")
    LossCase lossCase(@PathVariable UUID id, CrmSession session) {
        return session.lossCases().get(new LossCaseId(id));
    }

    @GetMapping("/reports/contribution")
    ContributionReport contribution(@RequestParam int year, CrmSession session) {
        return session.reports().contribution(year(year));
    }

    @GetMapping("/reports/chances")
    ChanceReport chanceReport(CrmSession session) {
        return session.reports().chances();
    }

    @GetMapping("/reports/service")
    ServiceReport serviceReport(@RequestParam int year, CrmSession session) {
        return session.reports().service(year(year));
    }

    @GetMapping("/reports/loss")
    LossReport lossReport(@RequestParam int year, CrmSession session) {
        return session.reports().loss(year(year));
    }

    private static PageRequest page(int limit, @Nullable Cursor after) {
        return new PageRequest(limit, Optional.ofNullable(after));
    }

    private static Period year(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Years are those from 1 to " + LAST_YEAR + ".");
        }
        return Period.year(year);
    }
}
