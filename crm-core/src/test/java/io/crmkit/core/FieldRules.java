package io.crmkit.core;

import io.crmkit.core.access.AccessPermission;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each field of each command demands, written from the documentation of the commands and not read from their
 * annotations: the values that are refused, with the refusal, and the outermost values that are not.
 */
final class FieldRules extends FieldCases {
    private final TestCrm test;

    private FieldRules(TestCrm test) {
        this.test = test;
    }

    /** The rules of the fields of a type of command. */
    static List<Field> of(Class<?> type, TestCrm test) {
        FieldRules rules = new FieldRules(test);
        rules.write(type.getSimpleName());
        return rules.fields();
    }

    private void write(String type) {
        switch (type) {
            case "SetUpDefaults", "ScanForLoss" -> {
                // They have no fields.
            }
            case "ImportUsers" -> users();
            case "CreateUser" -> {
                userDetails();
                roles();
            }
            case "EditUser" -> {
                subject("user", new UserId(test.unknown()), "user");
                userDetails();
            }
            case "ActivateUser" ->
                subject("user", new UserId(test.unknown()), "user", rejected("active", "lena", "USER_ACTIVE"));
            case "DeactivateUser" ->
                subject(
                        "user",
                        new UserId(test.unknown()),
                        "user",
                        rejected("inactive", "gone", "USER_INACTIVE"),
                        rejected("the last administrator", "ada", "LAST_ADMINISTRATOR"));
            case "AssignRole" -> {
                subject("user", new UserId(test.unknown()), "user", rejected("who has it", "eva", "ROLE_ASSIGNED"));
                reference("role", new RoleId(test.unknown()), REQUIRED);
            }
            case "RevokeRole" -> {
                subject(
                        "user",
                        new UserId(test.unknown()),
                        "user",
                        rejected("without it", "lena", "ROLE_NOT_ASSIGNED"));
                reference("role", new RoleId(test.unknown()), REQUIRED);
            }
            case "CreateRole" -> roleDetails();
            case "EditRole" -> {
                subject("role", new RoleId(test.unknown()), "role");
                roleDetails();
            }
            case "RemoveRole" ->
                subject(
                        "role",
                        new RoleId(test.unknown()),
                        "role",
                        new Bad("in use", test.role("executive"), "rejected ROLE_IN_USE"));
            case "HandOver" -> {
                subject("from", new UserId(test.unknown()), "user");
                reference(
                        "to",
                        new UserId(test.unknown()),
                        REQUIRED,
                        ineligible("to", "ruth"),
                        ineligible("to", "eva"),
                        ineligible("to", "gone"));
                lines("reason", 2000, REQUIRED);
            }
            case "AddDictionaryEntry" -> {
                text("type", 50, REQUIRED);
                text("value", 50, REQUIRED);
                entryText();
            }
            case "EditDictionaryEntry" -> {
                subject("entry", new DictionaryEntryId(test.unknown()), "dictionary-entry");
                entryText();
            }
            case "RetireDictionaryEntry", "RestoreDictionaryEntry" ->
                subject("entry", new DictionaryEntryId(test.unknown()), "dictionary-entry");
            case "CreateCustomer" -> {
                customerDetails("details");
                text("externalId", 100, OPTIONAL);
            }
            case "EditCustomer" -> {
                customer("customer");
                customerDetails("details");
            }
            case "RetireCustomer" -> customer("customer");
            case "AddContact" -> {
                customer("customer");
                contactDetails("details");
            }
            case "EditContact" -> {
                contact();
                contactDetails("details");
            }
            case "RemoveContact" -> contact();
            case "ImportCustomers" -> customers();
            case "ImportProducts" -> products();
            case "ImportStock" -> stock();
            case "ImportOrders" -> orders();
            case "CreateChance" -> {
                chanceDetails();
                openCustomer(OPTIONAL);
                text("externalId", 100, OPTIONAL);
            }
            case "EditChance" -> {
                chance();
                chanceDetails();
            }
            case "DeleteChance" -> chance();
            case "AssignChance" -> {
                chance();
                user("assignee", REQUIRED);
            }
            case "ReassignChance" -> {
                chance();
                user("assignee", REQUIRED, ineligible("assignee", "rolf"));
                lines("reason", 2000, REQUIRED);
            }
            case "UnassignChance", "FailChance" -> {
                chance();
                lines("reason", 2000, REQUIRED);
            }
            case "LinkChance" -> {
                chance();
                reference("customer", new CustomerId(test.unknown()), REQUIRED, retired());
            }
            case "WinChance" -> {
                chance();
                reference("customer", new CustomerId(test.unknown()), OPTIONAL);
                money("value", OPTIONAL);
            }
            case "AddPlanItem" -> {
                chance();
                date("date", REQUIRED);
                lines("toDo", 500, REQUIRED);
            }
            case "EditPlanItem" -> {
                item();
                lines("toDo", 500, REQUIRED);
            }
            case "RemovePlanItem" -> item();
            case "RecordPlanResult" -> {
                item();
                lines("result", 500, REQUIRED);
            }
            case "PlanActivity" -> {
                customer("customer");
                date("date", REQUIRED);
                activityDetails();
            }
            case "RecordActivity" -> {
                customer("customer");
                pastDate("date");
                activityDetails();
                lines("outcome", 2000, OPTIONAL);
            }
            case "EditActivity" -> {
                activity();
                date("date", REQUIRED);
                activityDetails();
            }
            case "CompleteActivity" -> {
                activity();
                pastDate("date");
                lines("outcome", 2000, OPTIONAL);
            }
            case "RemoveActivity" -> activity();
            case "CreateServiceRequest" -> {
                openCustomer(REQUIRED);
                value("type", REQUIRED, "REPAIR", "complaint");
                text("title", 200, REQUIRED);
                lines("request", 3000, REQUIRED);
                text("externalId", 100, OPTIONAL);
            }
            case "DeleteServiceRequest", "ArchiveServiceRequest" -> request();
            case "AssignServiceRequest" -> {
                request();
                user("assignee", REQUIRED);
            }
            case "ReassignServiceRequest" -> {
                request();
                user("assignee", REQUIRED, ineligible("assignee", "rolf"));
                lines("reason", 2000, REQUIRED);
            }
            case "ProcessServiceRequest" -> {
                request();
                lines("handling", 3000, REQUIRED);
            }
            case "RecordServiceFeedback" -> {
                request();
                lines("result", 500, REQUIRED);
                number("satisfaction", 1, 5);
            }
            case "SuspendLoss" -> {
                lossCase();
                lines("measure", 4000, REQUIRED);
            }
            case "DetermineLoss" -> {
                lossCase();
                value("reasonClass", REQUIRED, "MOVED", "competitor");
                lines("reason", 2000, REQUIRED);
            }
            case "RecoverLoss" -> {
                lossCase();
                lines("reason", 2000, REQUIRED);
            }
            default -> throw new AssertionError("no rules for the fields of " + type);
        }
    }

    private void users() {
        rows();
        text("rows[0].externalId", 100, REQUIRED);
        text("rows[0].name", 200, REQUIRED);
        String roles = "rows[0].roles";
        Set<@Nullable String> withNull = new HashSet<>(Collections.singleton(null));
        field(
                roles,
                List.of(
                        bad("null", null, roles, "REQUIRED"),
                        bad("of a null", withNull, roles, "REQUIRED"),
                        bad("of a blank", Set.of(" "), roles, "BLANK"),
                        bad("of a long one", Set.of("x".repeat(101)), roles, "TOO_LONG"),
                        bad("of a bad one", Set.of("a\u0000"), roles, "MALFORMED"),
                        bad("unknown", Set.of("no such role"), roles, "UNKNOWN")),
                List.of(new Good("none", Set.of())));
        text(
                "rows[0].manager",
                100,
                OPTIONAL,
                bad("unknown", "nobody", "rows[0].manager", "UNKNOWN"),
                bad("the user", "new", "rows[0].manager", "UNKNOWN"));
        nothing("rows[0].active");
    }

    private Bad rejected(String label, String name, String code) {
        return new Bad(label, test.id(name), "rejected " + code);
    }

    private void userDetails() {
        required("details");
        text("details.externalId", 100, OPTIONAL, new Bad("taken", "lena", "rejected KEY_TAKEN"));
        text("details.name", 200, REQUIRED);
        reference("details.manager", new UserId(test.unknown()), OPTIONAL);
    }

    private void roles() {
        Set<@Nullable RoleId> withNull = new HashSet<>(Collections.singleton(null));
        Set<RoleId> tooMany =
                Stream.generate(() -> new RoleId(test.unknown())).limit(101).collect(Collectors.toSet());
        field(
                "roles",
                List.of(
                        bad("null", null, "roles", "REQUIRED"),
                        bad("of a null", withNull, "roles", "REQUIRED"),
                        bad("too many", tooMany, "roles", "TOO_MANY"),
                        bad("unknown", Set.of(new RoleId(test.unknown())), "roles", "UNKNOWN")),
                List.of(new Good("none", Set.of())));
    }

    private void roleDetails() {
        required("details");
        text("details.name", 100, REQUIRED, new Bad("taken", "executive", "rejected KEY_TAKEN"));
        lines("details.description", 500, REQUIRED);
        grants("details.grants");
        grants("details.delegations");
    }

    private void grants(String path) {
        Set<@Nullable Grant> withNull = new HashSet<>(Collections.singleton(null));
        Set<Grant> tooMany = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> new Grant(new Permission("p" + i), Extent.ALL))
                .collect(Collectors.toSet());
        field(
                path,
                List.of(
                        bad("null", null, path, "REQUIRED"),
                        bad("of a null", withNull, path, "REQUIRED"),
                        bad("too many", tooMany, path, "TOO_MANY"),
                        bad("unknown", Set.of(new Grant(new Permission("x"), Extent.OWN)), path, "UNKNOWN"),
                        bad("the system's", Set.of(new Grant(AccessPermission.IMPORT, Extent.ALL)), path, "UNKNOWN")),
                List.of(new Good("none", Set.of())));
    }

    private void entryText() {
        required("text");
        text("text.item", 200, REQUIRED);
        String labels = "text.labels";
        Map<String, @Nullable String> withNull = new HashMap<>();
        withNull.put("en", null);
        field(
                labels,
                List.of(
                        bad("null", null, labels, "REQUIRED"),
                        bad("null label", withNull, labels + "[en]", "REQUIRED"),
                        bad("blank label", Map.of("en", " "), labels + "[en]", "BLANK"),
                        bad("long label", Map.of("en", "x".repeat(201)), labels + "[en]", "TOO_LONG"),
                        bad("bad label", Map.of("en", "a\u0000"), labels + "[en]", "MALFORMED"),
                        // A key that is refused is not told back: it may be anything.
                        bad("blank language", Map.of(" ", "x"), labels, "BLANK"),
                        bad("long language", Map.of("x".repeat(36), "x"), labels, "TOO_LONG"),
                        bad("bad language", Map.of("a\u0000", "x"), labels, "MALFORMED"),
                        new Bad(
                                "bad language and label",
                                Map.of("a\r\nb", " "),
                                "invalid text.labels BLANK, invalid text.labels MALFORMED"),
                        new Bad(
                                "long language and bad label",
                                Map.of("<K>[".repeat(30_000), " "),
                                "invalid text.labels BLANK, invalid text.labels TOO_LONG")),
                List.of(new Good("none", Map.of()), new Good("two", Map.of("en", "East", "es", "Este"))));
        number("text.position", 0, 1_000_000);
    }

    private void customers() {
        rows();
        text("rows[0].externalId", 100, REQUIRED);
        text("rows[0].manager", 100, REQUIRED, bad("unknown", "nobody", "rows[0].manager", "UNKNOWN"));
        customerDetails("rows[0].details");
        date("rows[0].customerSince", OPTIONAL);
        list("rows[0].contacts", 0, 100);
        text("rows[0].contacts[0].externalId", 100, REQUIRED);
        contactDetails("rows[0].contacts[0].details");
    }

    private void products() {
        rows();
        text("rows[0].externalId", 100, REQUIRED);
        text("rows[0].name", 200, REQUIRED);
        text("rows[0].model", 100, OPTIONAL);
        text("rows[0].batch", 100, OPTIONAL);
        text("rows[0].unit", 50, OPTIONAL);
        money("rows[0].price", OPTIONAL);
        lines("rows[0].memo", 2000, OPTIONAL);
    }

    private void stock() {
        rows();
        text("rows[0].product", 100, REQUIRED, bad("unknown", "nothing", "rows[0].product", "UNKNOWN"));
        text("rows[0].warehouse", 100, REQUIRED);
        text("rows[0].bin", 100, OPTIONAL);
        decimal("rows[0].count", "0", "1000000000000");
        lines("rows[0].memo", 2000, OPTIONAL);
    }

    private void orders() {
        rows();
        text("rows[0].externalId", 100, REQUIRED);
        text("rows[0].customer", 100, REQUIRED, bad("unknown", "nobody", "rows[0].customer", "UNKNOWN"));
        date("rows[0].date", REQUIRED);
        lines("rows[0].deliveryAddress", 500, OPTIONAL);
        required("rows[0].status");
        required("rows[0].currency");
        list("rows[0].lines", 0, 1000);
        String line = "rows[0].lines[0]";
        text(line + ".product", 100, REQUIRED, bad("unknown", "nothing", line + ".product", "UNKNOWN"));
        decimal(line + ".count", "0.0000000001", "1000000000000");
        text(line + ".unit", 50, OPTIONAL);
        money(
                line + ".price",
                REQUIRED,
                bad("in another currency", Money.of("1", "USD"), line + ".price", "MIXED_CURRENCIES"));
        decimal(line + ".discount", "0", "1");
    }

    private void chanceDetails() {
        required("details");
        text(
                "details.source",
                50,
                Null.IMPOSSIBLE,
                bad("unknown", "rumour", "details.source", "NOT_IN_DICTIONARY"),
                bad("in capitals", "FAIR", "details.source", "NOT_IN_DICTIONARY"));
        text("details.customerName", 200, Null.IMPOSSIBLE);
        text("details.title", 200, Null.IMPOSSIBLE);
        number("details.successRate", 0, 100);
        money("details.expectedValue", Null.IMPOSSIBLE);
        text("details.contactName", 200, Null.IMPOSSIBLE);
        text("details.phone", 50, Null.IMPOSSIBLE);
        lines("details.description", 2000, Null.IMPOSSIBLE);
    }

    private void contactDetails(String path) {
        required(path);
        text(path + ".name", 200, Null.IMPOSSIBLE);
        nothing(path + ".gender");
        text(path + ".position", 200, Null.IMPOSSIBLE);
        text(path + ".officePhone", 50, Null.IMPOSSIBLE);
        text(path + ".mobile", 50, Null.IMPOSSIBLE);
        lines(path + ".memo", 2000, Null.IMPOSSIBLE);
    }

    private void customerDetails(String path) {
        required(path);
        text(path + ".name", 200, Null.IMPOSSIBLE);
        nothing(path + ".level");
        number(path + ".satisfaction", 1, 5);
        number(path + ".credit", 1, 5);
        money(path + ".registeredCapital", Null.IMPOSSIBLE);
        money(path + ".annualTurnover", Null.IMPOSSIBLE);
        text(
                path + ".region",
                50,
                Null.IMPOSSIBLE,
                bad("unknown", "moon", path + ".region", "NOT_IN_DICTIONARY"),
                bad("retired", "isles", path + ".region", "NOT_IN_DICTIONARY"));
        lines(path + ".address", 500, Null.IMPOSSIBLE);
        text(path + ".postcode", 20, Null.IMPOSSIBLE);
        text(path + ".phone", 50, Null.IMPOSSIBLE);
        text(path + ".fax", 50, Null.IMPOSSIBLE);
        text(path + ".website", 200, Null.IMPOSSIBLE);
        text(path + ".licenceNumber", 50, Null.IMPOSSIBLE);
        text(path + ".legalRepresentative", 200, Null.IMPOSSIBLE);
        text(path + ".bank", 200, Null.IMPOSSIBLE);
        text(path + ".bankAccount", 50, Null.IMPOSSIBLE);
        text(path + ".localTaxNumber", 50, Null.IMPOSSIBLE);
        text(path + ".nationalTaxNumber", 50, Null.IMPOSSIBLE);
    }

    private void chance() {
        subject("chance", new ChanceId(test.unknown()), "chance");
    }

    private void item() {
        subject("item", new PlanItemId(test.unknown()), "plan-item");
    }

    private void customer(String path) {
        subject(
                path,
                new CustomerId(test.unknown()),
                "customer",
                new Bad("another's", customerId("Hers"), "not found customer"),
                new Bad("retired", customerId("Retired"), "rejected CUSTOMER_RETIRED"));
    }

    /** A customer that a command of an account manager names, to open work for. */
    private void openCustomer(Null nulls) {
        reference(
                "customer",
                new CustomerId(test.unknown()),
                nulls,
                bad("another's", customerId("Hers"), "customer", "UNKNOWN"),
                retired());
    }

    private Bad retired() {
        return bad("retired", customerId("Retired"), "customer", "UNKNOWN");
    }

    private CustomerId customerId(String name) {
        return test.system()
                .customers()
                .findByExternalId(name)
                .map(Customer::getId)
                .orElseThrow();
    }

    /** A user who is to do what account managers do. */
    private void user(String path, Null nulls, Bad... more) {
        List<Bad> bad = new ArrayList<>();
        for (String name : List.of("ada", "lena", "eva", "gone")) {
            bad.add(ineligible(path, name));
        }
        bad.addAll(Arrays.asList(more));
        reference(path, new UserId(test.unknown()), nulls, bad.toArray(Bad[]::new));
    }

    private Bad ineligible(String path, String name) {
        return bad(name, test.id(name), path, "NOT_ELIGIBLE");
    }

    /** A value of a list whose values are in capitals. */
    private void value(String path, Null nulls, String retired, String lowerCase) {
        text(
                path,
                50,
                nulls,
                bad("unknown", "UNHEARD_OF", path, "NOT_IN_DICTIONARY"),
                bad("in small letters", lowerCase, path, "NOT_IN_DICTIONARY"),
                bad("retired", retired, path, "NOT_IN_DICTIONARY"));
    }

    private void activityDetails() {
        required("details");
        text("details.title", 200, Null.IMPOSSIBLE);
        text("details.place", 200, Null.IMPOSSIBLE);
        lines("details.details", 2000, Null.IMPOSSIBLE);
        lines("details.memo", 2000, Null.IMPOSSIBLE);
        value("details.channel", Null.IMPOSSIBLE, "TELEX", "meeting");
        user("details.responsible", Null.IMPOSSIBLE);
    }

    private void activity() {
        subject("activity", new ActivityId(test.unknown()), "activity");
    }

    private void request() {
        subject("request", new ServiceRequestId(test.unknown()), "service-request");
    }

    private void lossCase() {
        subject("lossCase", new LossCaseId(test.unknown()), "loss-case");
    }

    private void contact() {
        subject("contact", new ContactId(test.unknown()), "contact");
    }
}
