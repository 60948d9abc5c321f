package io.crmkit.jpa;

import io.crmkit.spi.CommandId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCase;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which constraint of the scripts keeps which unique key of the SPI. */
final class UniqueConstraints {
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("crm_role_pk", "role.id"),
            Map.entry("crm_role_name_uq", "role.name"),
            Map.entry("crm_user_pk", "user.id"),
            Map.entry("crm_user_external_id_uq", "user.externalId"),
            Map.entry("crm_user_role_pk", "user.roles"),
            Map.entry("crm_dictionary_entry_pk", "dictionary-entry.id"),
            Map.entry("crm_dictionary_entry_value_uq", "dictionary-entry.value"),
            Map.entry("crm_customer_pk", "customer.id"),
            Map.entry("crm_customer_name_uq", "customer.name"),
            Map.entry("crm_customer_number_uq", "customer.number"),
            Map.entry("crm_customer_external_id_uq", "customer.externalId"),
            Map.entry("crm_customer_standing_pk", "customer-standing.id"),
            Map.entry("crm_contact_pk", "contact.id"),
            Map.entry("crm_contact_external_id_uq", "contact.externalId"),
            Map.entry("crm_product_pk", "product.id"),
            Map.entry("crm_product_external_id_uq", "product.externalId"),
            Map.entry("crm_stock_item_pk", "stock-item.id"),
            Map.entry("crm_stock_item_place_uq", "stock-item.place"),
            Map.entry("crm_activity_pk", "activity.id"),
            Map.entry("crm_chance_pk", "chance.id"),
            Map.entry("crm_chance_external_id_uq", "chance.externalId"),
            Map.entry("crm_plan_item_pk", "plan-item.id"),
            Map.entry("crm_order_pk", "order.id"),
            Map.entry("crm_order_external_id_uq", "order.externalId"),
            Map.entry("crm_order_line_pk", "order.line"),
            Map.entry("crm_service_request_pk", "service-request.id"),
            Map.entry("crm_service_request_external_id_uq", "service-request.externalId"),
            Map.entry("crm_loss_case_pk", "loss-case.id"),
            Map.entry("crm_loss_case_open_uq", LossCase.OPEN_KEY),
            Map.entry("crm_loss_measure_pk", "loss-case.measure"),
            Map.entry("crm_event_pk", "event.id"),
            Map.entry("crm_event_basis_uq", CrmEvent.UNIQUE_KEY),
            Map.entry("crm_command_pk", CommandId.UNIQUE_KEY));

    /**
     * How MariaDB and MySQL begin to say it, after "(conn=1)". The value comes first there; elsewhere the name does.
     */
    private static final String VALUE_FIRST = "duplicate entry '";

    private static final int BEGINNING = 40;

    /** How they end of every primary key, which they do not name. */
    private static final String PRIMARY = "for key 'primary'";

    private UniqueConstraints() {}

    /**
     * The key whose constraint a driver's message names, which holds the value too; that may look like a constraint.
     *
     * @param primary the key that is meant if the message says no more than that it is a primary one
     */
    static Optional<String> keyIn(String message, String primary) {
        String text = message.toLowerCase(Locale.ROOT);
        int introduction = text.indexOf(VALUE_FIRST);
        boolean valueFirst = introduction >= 0 && introduction < BEGINNING;
        @Nullable String found = null;
        int best = -1;
        for (String constraint : KEYS.keySet()) {
            int at = valueFirst ? text.lastIndexOf(constraint) : text.indexOf(constraint);
            if (at >= 0 && (best < 0 || (valueFirst ? at > best : at < best))) {
                best = at;
                found = KEYS.get(constraint);
            }
        }
        if (valueFirst && !primary.isEmpty() && text.lastIndexOf(PRIMARY) > best) {
            return Optional.of(primary);
        }
        return Optional.ofNullable(found);
    }
}
