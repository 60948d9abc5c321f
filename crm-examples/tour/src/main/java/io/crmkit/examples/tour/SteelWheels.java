package io.crmkit.examples.tour;

import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What Steel Wheels knows: its staff, the companies it knows of, its products, and what was ordered. */
record SteelWheels(
        List<Employee> employees, List<Company> companies, List<Product> products, List<Order> orders, Notes notes) {

    /** Someone who works there. */
    record Employee(int number, String name, String title, Optional<Integer> reportsTo) {}

    /** A company that is a customer, or may become one. */
    record Company(
            int number,
            String name,
            String contact,
            String phone,
            String address,
            Optional<String> postcode,
            String country,
            Optional<Integer> salesRep,
            BigDecimal creditLimit) {}

    /** Something that is sold. */
    record Product(
            String code,
            String name,
            String line,
            String scale,
            String vendor,
            String description,
            int inStock,
            BigDecimal listPrice) {}

    /** What a company ordered. */
    record Order(int number, int company, LocalDate date, String status, Optional<String> comment, List<Line> lines) {

        /** What the lines add up to. */
        BigDecimal total() {
            return lines.stream()
                    .map(line -> line.price().multiply(BigDecimal.valueOf(line.count())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** One line of an order. */
    record Line(String product, int count, BigDecimal price) {}

    /** What the reader put right or left out. */
    record Notes(int repairedTexts, int swappedContacts, int linesWithoutOrder) {}

    /** What a company ordered. */
    List<Order> orders(Company company) {
        return orders.stream()
                .filter(order -> order.company() == company.number())
                .toList();
    }

    /** The company that has a number. */
    Company company(int number) {
        return companies.stream()
                .filter(company -> company.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The companies that ordered something: the customers. */
    List<Company> customers() {
        return companies.stream().filter(company -> !orders(company).isEmpty()).toList();
    }

    /** The companies that never ordered. */
    List<Company> prospects() {
        return companies.stream().filter(company -> orders(company).isEmpty()).toList();
    }

    /** From the day of the first order to the day after the last one. */
    Period period() {
        return new Period(
                orders.stream().map(Order::date).min(Comparator.naturalOrder()).orElseThrow(),
                orders.stream()
                        .map(Order::date)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .plusDays(1));
    }
}
