package io.crmkit.examples.tour;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.crmkit.examples.tour.SteelWheels.Company;
import io.crmkit.examples.tour.SteelWheels.Employee;
import io.crmkit.examples.tour.SteelWheels.Line;
import io.crmkit.examples.tour.SteelWheels.Order;
import io.crmkit.examples.tour.SteelWheels.Product;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the data set into records, and puts right what is wrong in it. */
final class SteelWheelsReader {
    /** Customers whose contact has first and last name in each other's column. */
    private static final Set<Integer> SWAPPED_NAMES = Set.of(97, 99, 100);

    private SteelWheelsReader() {}

    static SteelWheels read() {
        try (DataSet data = DataSet.open()) {
            Map<Integer, List<Line>> lines = lines(data);
            List<Order> orders = data.rows("orders", "ORDERNUMBER", row -> order(row, lines));
            return new SteelWheels(
                    data.rows("employees", "EMPLOYEENUMBER", SteelWheelsReader::employee),
                    data.rows("customers", "CUSTOMERNUMBER", SteelWheelsReader::company),
                    data.rows("products", "PRODUCTCODE", SteelWheelsReader::product),
                    orders,
                    // Asked last, when all texts were read.
                    new SteelWheels.Notes(data.repairedTexts(), SWAPPED_NAMES.size(), count(lines)));
        }
    }

    private static Employee employee(DataSet.Row row) {
        return new Employee(
                row.number("EMPLOYEENUMBER"),
                row.text("FIRSTNAME") + " " + row.text("LASTNAME"),
                row.text("JOBTITLE"),
                row.optionalNumber("REPORTSTO"));
    }

    private static Company company(DataSet.Row row) {
        int number = row.number("CUSTOMERNUMBER");
        String first = row.text("CONTACTFIRSTNAME");
        String last = row.text("CONTACTLASTNAME");
        String address = Stream.of("ADDRESSLINE1", "ADDRESSLINE2", "CITY", "STATE")
                .flatMap(column -> row.optionalText(column).stream())
                .collect(joining(", "));
        return new Company(
                number,
                row.text("CUSTOMERNAME"),
                SWAPPED_NAMES.contains(number) ? last + " " + first : first + " " + last,
                row.text("PHONE"),
                address,
                row.optionalText("POSTALCODE"),
                row.text("COUNTRY"),
                row.optionalNumber("SALESREPEMPLOYEENUMBER"),
                row.amount("CREDITLIMIT"));
    }

    private static Product product(DataSet.Row row) {
        return new Product(
                row.code("PRODUCTCODE"),
                row.text("PRODUCTNAME"),
                row.text("PRODUCTLINE"),
                row.text("PRODUCTSCALE"),
                row.text("PRODUCTVENDOR"),
                row.text("PRODUCTDESCRIPTION"),
                row.number("QUANTITYINSTOCK"),
                row.amount("MSRP"));
    }

    /** An order takes its lines out of the map, so that those without an order are left. */
    private static Order order(DataSet.Row row, Map<Integer, List<Line>> lines) {
        int number = row.number("ORDERNUMBER");
        return new Order(
                number,
                row.number("CUSTOMERNUMBER"),
                row.date("ORDERDATE"),
                row.code("STATUS"),
                row.optionalText("COMMENTS"),
                Optional.ofNullable(lines.remove(number)).orElse(List.of()));
    }

    private static Map<Integer, List<Line>> lines(DataSet data) {
        return data.rows("orderdetails", "ORDERNUMBER, ORDERLINENUMBER", SteelWheelsReader::line).stream()
                .collect(groupingBy(Map.Entry::getKey, HashMap::new, mapping(Map.Entry::getValue, toList())));
    }

    private static Map.Entry<Integer, Line> line(DataSet.Row row) {
        return Map.entry(
                row.number("ORDERNUMBER"),
                new Line(row.code("PRODUCTCODE"), row.number("QUANTITYORDERED"), row.amount("PRICEEACH")));
    }

    private static int count(Map<Integer, List<Line>> lines) {
        return lines.values().stream().mapToInt(List::size).sum();
    }
}
