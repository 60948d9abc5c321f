package io.crmkit.core.analytics.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.settings.CustomerField;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.report.CustomerLabel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Completeness against the fields that customers were made up with. */
class CompletenessProperties {
    private static final List<CustomerField> ALL = List.of(CustomerField.values());

    /** A customer who has these fields, and no others. */
    private record Filled(int number, Set<CustomerField> fields) {
        Customer customer() {
            Customer.Builder customer = Customer.builder()
                    .id(new CustomerId(new UUID(3, number)))
                    .number(label().number())
                    .name(label().name())
                    .manager(new UserId(new UUID(0, 1)))
                    .customerSince(LocalDate.of(2020, 1, 1))
                    .createdAt(Instant.EPOCH);
            fields.forEach(field -> fill(customer, field));
            return customer.build();
        }

        CustomerLabel label() {
            return new CustomerLabel(new CustomerId(new UUID(3, number)), "KH" + number, "Customer " + number);
        }

        boolean hasContactPhone() {
            return fields.contains(CustomerField.CONTACT_OFFICE_PHONE);
        }
    }

    private static void fill(Customer.Builder customer, CustomerField field) {
        switch (field) {
            case REGION -> customer.region("north");
            case LEVEL -> customer.level(CustomerLevel.PARTNER);
            case ADDRESS -> customer.address("1 Road");
            case POSTCODE -> customer.postcode("12345");
            case PHONE -> customer.phone("1");
            case FAX -> customer.fax("2");
            case WEBSITE -> customer.website("example.org");
            case LICENCE_NUMBER -> customer.licenceNumber("3");
            case LEGAL_REPRESENTATIVE -> customer.legalRepresentative("Ann");
            case BANK -> customer.bank("Bank");
            case BANK_ACCOUNT -> customer.bankAccount("4");
            case LOCAL_TAX_NUMBER -> customer.localTaxNumber("5");
            case NATIONAL_TAX_NUMBER -> customer.nationalTaxNumber("6");
            case CONTACT_OFFICE_PHONE -> {
                // That of a contact, who is no part of the customer.
            }
        }
    }

    @Property(tries = 500)
    @Label("Gaps and shares are those of the fields of each customer; in parts, merged in any order, too")
    void oracle(@ForAll("seeds") List<Long> seeds, @ForAll Random dice) {
        List<Filled> customers = IntStream.range(0, seeds.size())
                .mapToObj(number -> new Filled(number, some(new Random(seeds.get(number)), 3)))
                .toList();
        Set<CustomerField> fields = some(dice, 2);
        Set<CustomerField> required = some(dice, 2);
        CompletenessReport report = Plain.inParts(
                        customers,
                        dice,
                        () -> new CompletenessTotals(fields),
                        (CompletenessTotals totals, Filled one) -> totals.add(one.customer(), one.hasContactPhone()),
                        CompletenessTotals::merge)
                .report(required, Instant.EPOCH);

        List<CompletenessReport.Gap> gaps = new ArrayList<>();
        long filled = 0;
        for (CustomerField field : ALL.stream().filter(fields::contains).toList()) {
            long has = customers.stream()
                    .filter(one -> one.fields().contains(field))
                    .count();
            filled += has;
            gaps.add(new CompletenessReport.Gap(
                    field, customers.size() - has, Plain.percent(customers.size() - has, customers.size())));
        }
        List<CompletenessReport.Row> rows = new ArrayList<>();
        for (int lacking = fields.size(); lacking > 0; lacking--) {
            for (Filled one : byNumber(customers)) {
                List<CustomerField> missing = ALL.stream()
                        .filter(field -> fields.contains(field) && !one.fields().contains(field))
                        .toList();
                if (missing.size() == lacking) {
                    rows.add(new CompletenessReport.Row(
                            one.label(), Plain.percent(fields.size() - lacking, fields.size()), missing));
                }
            }
        }
        assertThat(report)
                .isEqualTo(new CompletenessReport(
                        fields,
                        fields.stream().filter(required::contains).collect(Collectors.toSet()),
                        Instant.EPOCH,
                        customers.size(),
                        Plain.percent(filled, (long) customers.size() * fields.size()),
                        gaps,
                        rows));
    }

    private static List<Filled> byNumber(List<Filled> customers) {
        return customers.stream()
                .sorted((one, other) ->
                        one.label().number().compareTo(other.label().number()))
                .toList();
    }

    /** Each field with a chance of one in so many not to be among them. */
    private static Set<CustomerField> some(Random dice, int oneIn) {
        Set<CustomerField> fields = EnumSet.allOf(CustomerField.class);
        fields.removeIf(field -> dice.nextInt(oneIn) == 0);
        return fields;
    }

    @Provide
    Arbitrary<List<Long>> seeds() {
        return Arbitraries.longs().list().ofMaxSize(12);
    }
}
