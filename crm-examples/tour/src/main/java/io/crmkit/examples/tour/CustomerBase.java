package io.crmkit.examples.tour;

import io.crmkit.core.customer.ContactDetails;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.examples.tour.SteelWheels.Company;
import io.crmkit.examples.tour.SteelWheels.Order;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.order.OrderStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The companies that ordered become customers, each with its contact; the sales representative becomes the manager. */
final class CustomerBase {
    private final SteelWheels data;

    CustomerBase(SteelWheels data) {
        this.data = data;
    }

    ImportCustomers.Row row(Company company) {
        String number = String.valueOf(company.number());
        CustomerLevel level = LevelRule.of(turnover(company), company.creditLimit());
        // Every company that ordered has a sales representative; the data set lacks them only where nothing was sold.
        String manager = company.salesRep()
                .map(String::valueOf)
                .orElseThrow(() -> new IllegalStateException("customer " + number + " has no sales representative"));
        return new ImportCustomers.Row(
                number,
                manager,
                details(company, level),
                firstOrder(company),
                List.of(new ImportCustomers.ContactRow(number, contact(company))));
    }

    /** What is known of a company. */
    static CustomerDetails details(Company company, CustomerLevel level) {
        return CustomerDetails.builder()
                .name(company.name())
                .level(level)
                .region(company.country())
                .address(company.address())
                .postcode(company.postcode())
                .phone(company.phone())
                .build();
    }

    private static ContactDetails contact(Company company) {
        return ContactDetails.builder()
                .name(company.contact())
                .officePhone(company.phone())
                .build();
    }

    private LocalDate firstOrder(Company company) {
        return data.orders(company).stream()
                .map(Order::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private BigDecimal turnover(Company company) {
        return data.orders(company).stream()
                .filter(order -> SalesHistory.status(order) != OrderStatus.CANCELLED)
                .map(Order::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
