package io.crmkit.core.analytics.customer;

import io.crmkit.core.settings.CustomerField;
import io.crmkit.spi.report.CustomerLabel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How complete the data of the customers is that are not retired. The telephone number of a contact counts as filled if any
 * contact of the customer has one.
 *
 * <p>Called by hosts.
 *
 * @param fields the fields that are looked at
 * @param required those of them that the settings require
 * @param asOf when the report was made
 * @param customers how many customers there are
 * @param share the filled part of all fields of all customers, in per cent, rounded half up to four decimals
 * @param gaps for each field, in the order of the fields, how many customers lack it
 * @param rows one row for each customer who lacks any, the least complete first, then by customer number
 */
public record CompletenessReport(
        Set<CustomerField> fields,
        Set<CustomerField> required,
        Instant asOf,
        long customers,
        BigDecimal share,
        List<Gap> gaps,
        List<Row> rows) {

    /**
     * Makes a report.
     *
     * @param fields the fields that are looked at
     * @param required those that the settings require
     * @param asOf when the report was made
     * @param customers how many customers there are
     * @param share the filled part
     * @param gaps how many customers lack each field
     * @param rows one row for each customer who lacks any
     */
    public CompletenessReport {
        fields = Set.copyOf(fields);
        required = Set.copyOf(required);
        gaps = List.copyOf(gaps);
        rows = List.copyOf(rows);
    }

    /**
     * A field that customers lack.
     *
     * @param field the field
     * @param customers how many lack it, perhaps none
     * @param share the part of all customers, in per cent, rounded half up to four decimals
     */
    public record Gap(CustomerField field, long customers, BigDecimal share) {}

    /**
     * A customer who lacks fields.
     *
     * @param customer the customer
     * @param share the filled part of the fields, in per cent, rounded half up to four decimals
     * @param missing the fields that are not filled, in their order
     */
    public record Row(CustomerLabel customer, BigDecimal share, List<CustomerField> missing) {

        /**
         * Makes a row.
         *
         * @param customer the customer
         * @param share the filled part
         * @param missing the fields that are not filled
         */
        public Row {
            missing = List.copyOf(missing);
        }
    }
}
