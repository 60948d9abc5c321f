package io.crmkit.core.analytics.customer;

import io.crmkit.core.report.Shares;
import io.crmkit.core.settings.CustomerField;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.report.CustomerLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts of fields that customers lack. Adding is exact and associative: customers may come in any order and in parts, and
 * parts may be merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class CompletenessTotals {
    private final Set<CustomerField> fields;
    private final Map<CustomerField, Long> gaps = new EnumMap<>(CustomerField.class);
    private final List<CompletenessReport.Row> rows = new ArrayList<>();
    private long customers;
    private long filled;

    /**
     * Makes counts of nobody.
     *
     * @param fields the fields that are looked at
     */
    public CompletenessTotals(Set<CustomerField> fields) {
        this.fields = EnumSet.noneOf(CustomerField.class);
        this.fields.addAll(fields);
        this.fields.forEach(field -> gaps.put(field, 0L));
    }

    /**
     * Adds a customer.
     *
     * @param customer the customer
     * @param hasContactPhone whether any contact of the customer has a telephone number at work
     * @return this
     */
    public CompletenessTotals add(Customer customer, boolean hasContactPhone) {
        List<CustomerField> missing = fields.stream()
                .filter(field -> !isFilled(field, customer, hasContactPhone))
                .toList();
        missing.forEach(field -> gaps.merge(field, 1L, Long::sum));
        long has = (long) fields.size() - missing.size();
        customers++;
        filled += has;
        if (!missing.isEmpty()) {
            rows.add(new CompletenessReport.Row(
                    new CustomerLabel(customer.getId(), customer.getNumber(), customer.getName()),
                    Shares.percent(has, fields.size()),
                    missing));
        }
        return this;
    }

    private static boolean isFilled(CustomerField field, Customer customer, boolean hasContactPhone) {
        Optional<?> value = switch (field) {
            case REGION -> customer.getRegion();
            case LEVEL -> customer.getLevel();
            case ADDRESS -> customer.getAddress();
            case POSTCODE -> customer.getPostcode();
            case PHONE -> customer.getPhone();
            case FAX -> customer.getFax();
            case WEBSITE -> customer.getWebsite();
            case LICENCE_NUMBER -> customer.getLicenceNumber();
            case LEGAL_REPRESENTATIVE -> customer.getLegalRepresentative();
            case BANK -> customer.getBank();
            case BANK_ACCOUNT -> customer.getBankAccount();
            case LOCAL_TAX_NUMBER -> customer.getLocalTaxNumber();
            case NATIONAL_TAX_NUMBER -> customer.getNationalTaxNumber();
            case CONTACT_OFFICE_PHONE -> Optional.of(hasContactPhone).filter(has -> has);
        };
        return value.isPresent();
    }

    /**
     * Adds all that other counts hold.
     *
     * @param other the other counts, of the same fields
     * @return this
     */
    public CompletenessTotals merge(CompletenessTotals other) {
        other.gaps.forEach((field, count) -> gaps.merge(field, count, Long::sum));
        rows.addAll(other.rows);
        customers += other.customers;
        filled += other.filled;
        return this;
    }

    /**
     * {@return the report}
     *
     * @param required the fields that the settings require
     * @param asOf when the report is made
     */
    public CompletenessReport report(Set<CustomerField> required, Instant asOf) {
        Set<CustomerField> both = EnumSet.copyOf(fields);
        both.retainAll(required);
        return new CompletenessReport(
                fields,
                both,
                asOf,
                customers,
                Shares.percent(filled, customers * fields.size()),
                gaps.entrySet().stream()
                        .map(gap -> new CompletenessReport.Gap(
                                gap.getKey(), gap.getValue(), Shares.percent(gap.getValue(), customers)))
                        .toList(),
                rows.stream()
                        .sorted(Comparator.comparing(
                                        (CompletenessReport.Row row) ->
                                                row.missing().size(),
                                        Comparator.reverseOrder())
                                .thenComparing(row -> row.customer().number()))
                        .toList());
    }
}
