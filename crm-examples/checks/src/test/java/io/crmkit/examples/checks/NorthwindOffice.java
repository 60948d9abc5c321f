package io.crmkit.examples.checks;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.dictionary.AddDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.core.loss.LossScan;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.core.settings.CustomerDataPolicy;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The Northwind company with a CRM, on a day of its history. */
final class NorthwindOffice {
    /** Small, so that a scan takes several commands. */
    static final int SCAN_BATCH = 7;

    private static final PageRequest PAGE = PageRequest.first(50);

    private final Northwind northwind;
    private final ReplayClock clock = new ReplayClock();
    private final Crm crm;

    /**
     * Opens it on the first day of its order book, with staff, customers and products, and no order yet.
     *
     * @param recovery whether an order recovers a customer who was warned of
     * @param region the column that is taken as the region of customers
     * @param since since when they have been customers
     */
    NorthwindOffice(Northwind northwind, boolean recovery, String region, LocalDate since) {
        this.northwind = northwind;
        clock.endOf(northwind.opening());
        CrmSettings settings = CrmSettings.builder()
                .customerDataPolicy(CustomerDataPolicy.lenient())
                .recoveryEnabled(recovery)
                .scanBatchSize(SCAN_BATCH)
                .build();
        crm = Crm.on(new InMemoryStore()).settings(settings).clock(clock).build();
        system().execute(new SetUpDefaults());
        system().execute(new ImportUsers(northwind.staff()));
        int position = 0;
        for (String value : northwind.values(region)) {
            system().execute(new AddDictionaryEntry(
                    DictionaryType.REGION.code(), value, EntryText.of(value, position++)));
        }
        system().execute(new ImportCustomers(northwind.customers(region, since)));
        system().execute(new ImportProducts(northwind.products()));
    }

    Crm crm() {
        return crm;
    }

    CrmSession system() {
        return crm.asSystem();
    }

    ReplayClock clock() {
        return clock;
    }

    /** Lets time go on to the end of a day: imports the order book as it then stood. */
    NorthwindOffice advance(LocalDate day) {
        clock.endOf(day);
        system().execute(new ImportOrders(northwind.orders(day)));
        return this;
    }

    /** Scans to the end, and returns how many customers each batch warned of. */
    List<Integer> scan() {
        List<Integer> batches = new ArrayList<>();
        LossScan scan;
        do {
            scan = system().execute(new ScanForLoss());
            batches.add(scan.warned());
        } while (scan.more());
        return batches;
    }

    /** What the company calls each customer. */
    Map<CustomerId, String> externalIds() {
        return system().customers().list(CustomerQuery.any(), PageRequest.first(500)).items().stream()
                .collect(Collectors.toMap(
                        Customer::getId, customer -> customer.getExternalId().orElseThrow()));
    }

    /** The open case of each customer that has one. */
    Map<String, LossCase> open() {
        Map<CustomerId, String> ids = externalIds();
        return cases(LossStatus.WARNED, LossStatus.SUSPENDED).stream()
                .collect(Collectors.toMap(
                        lossCase -> ids.get(lossCase.getCustomer()),
                        lossCase -> lossCase,
                        (a, b) -> {
                            throw new IllegalStateException("two open cases of a customer");
                        },
                        TreeMap::new));
    }

    /** The cases in some statuses, page by page. */
    List<LossCase> cases(LossStatus... statuses) {
        LossQuery query = LossQuery.builder()
                .statuses(Set.copyOf(Arrays.asList(statuses)))
                .build();
        List<LossCase> cases = new ArrayList<>();
        Page<LossCase> page = system().lossCases().list(query, PAGE);
        cases.addAll(page.items());
        while (page.next().isPresent()) {
            page = system().lossCases().list(query, PAGE.after(page.next().get()));
            cases.addAll(page.items());
        }
        return cases;
    }
}
