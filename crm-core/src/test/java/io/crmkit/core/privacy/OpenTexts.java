package io.crmkit.core.privacy;

import java.util.Set;
import java.util.TreeSet;

/**
 * The texts that may be printed: codes, keys, and names of things that are no persons. All other texts of commands,
 * states, facts and reports count as personal, or as free text that may hold personal data. This is the one list.
 */
final class OpenTexts {
    /** By the name of the field, whatever has it. */
    private static final Set<String> FIELDS = Set.of(
            "batch",
            "bin",
            "channel",
            "channels",
            "code",
            "externalId",
            "externalIdContains",
            "group",
            "kind",
            "kinds",
            "model",
            "modelContains",
            "number",
            "numberContains",
            "reasonClass",
            "reasonClasses",
            "region",
            "regions",
            "segment",
            "source",
            "sources",
            "status",
            "step",
            "steps",
            "type",
            "types",
            "unit",
            "warehouse");

    /** By the type that has the field. */
    private static final Set<String> FIELDS_OF_TYPES = Set.of(
            "AddDictionaryEntry.value",
            "CommandId.value",
            "CommandRecord.answer",
            "CommandRecord.fingerprint",
            "CompositionReport.Row.value",
            "ConformanceReport.Pair.earlier",
            "ConformanceReport.Pair.later",
            "Cursor.sort",
            "DefaultEntries.Row.bulgarian",
            "DefaultEntries.Row.chinese",
            "DefaultEntries.Row.english",
            "DefaultEntries.Row.spanish",
            "DefaultEntries.Row.value",
            "DictionaryEntry.item",
            "DictionaryEntry.labels",
            "DictionaryEntry.value",
            "EntryText.item",
            "EntryText.labels",
            // Ids of the host.
            "CatalogueImport.products",
            "CatalogueImport.stock",
            "CustomerImport.contacts",
            "CustomerImport.known",
            "CustomerImport.managers",
            "ImportCustomers.Row.manager",
            "ImportOrders.Line.product",
            "ImportProducts.Row.name",
            "ImportStock.Row.product",
            "OrderImport.customers",
            "OrderImport.known",
            "OrderImport.products",
            "UserImport.known",
            "UserImport.reports",
            "UserImport.roles",
            // Of a refusal: the names of what the rule saw; of a violation: the path to the field.
            "Decision.Rejection.evidence",
            "Objection.evidence",
            "Refusal.Rejected.evidence",
            "Violation.evidence",
            "Violation.field",
            "Product.name",
            "ProductLabel.name",
            "ProductQuery.nameContains",
            "RfmReport.Row.profile",
            "Role.name",
            "RoleDetails.name",
            "Series.name",
            "Workflow.path",
            "Workflow.tolerated");

    private OpenTexts() {}

    static boolean contains(String type, String field) {
        return FIELDS.contains(field) || FIELDS_OF_TYPES.contains(type + "." + field);
    }

    /** All entries, to see whether each is needed. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>(FIELDS);
        all.addAll(FIELDS_OF_TYPES);
        return all;
    }
}
