package io.crmkit.core;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each field of each command demands, written from the documentation of the commands and not read from their
 * annotations: the values that are refused, with the refusal, and the outermost values that are not.
 */
final class FieldRules {
    /** What a field demands. */
    record Field(String path, List<Bad> bad, List<Good> good) {}

    /** A value that is refused, and how. */
    record Bad(String label, @Nullable Object value, String expected) {}

    /** A value that is not refused for its shape. */
    record Good(String label, @Nullable Object value) {}

    private enum Null {
        REFUSED,
        ALLOWED,
        /** A builder does not take it. */
        IMPOSSIBLE
    }

    /** A number so large that writing it out would take all memory there is. */
    private static final BigDecimal HUGE = new BigDecimal("1E+1000000000");

    private static final Null REQUIRED = Null.REFUSED;
    private static final Null OPTIONAL = Null.ALLOWED;

    private final Scene scene;
    private final List<Field> fields = new ArrayList<>();

    private FieldRules(Scene scene) {
        this.scene = scene;
    }

    /** The rules of the fields of a type of command. */
    static List<Field> of(Class<?> type, Scene scene) {
        FieldRules rules = new FieldRules(scene);
        rules.write(type.getSimpleName());
        return rules.fields;
    }

    private void write(String type) {
        switch (type) {
            case "SetUpDefaults" -> {
                // Has no fields.
            }
            case "ImportUsers" -> users();
            case "AddDictionaryEntry" -> {
                text("type", 50, REQUIRED);
                text("value", 50, REQUIRED);
                entryText();
            }
            case "EditDictionaryEntry" -> {
                subject("entry", new DictionaryEntryId(scene.unknown()), "dictionary-entry");
                entryText();
            }
            case "RetireDictionaryEntry", "RestoreDictionaryEntry" ->
                subject("entry", new DictionaryEntryId(scene.unknown()), "dictionary-entry");
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
                reference("customer", new CustomerId(scene.unknown()), OPTIONAL);
                text("externalId", 100, OPTIONAL);
            }
            case "EditChance" -> {
                chance();
                chanceDetails();
            }
            case "DeleteChance" -> chance();
            case "AssignChance" -> {
                chance();
                reference("assignee", new UserId(scene.unknown()), REQUIRED);
            }
            case "ReassignChance" -> {
                chance();
                reference("assignee", new UserId(scene.unknown()), REQUIRED);
                lines("reason", 2000, REQUIRED);
            }
            case "UnassignChance", "FailChance" -> {
                chance();
                lines("reason", 2000, REQUIRED);
            }
            case "LinkChance" -> {
                chance();
                reference("customer", new CustomerId(scene.unknown()), REQUIRED);
            }
            case "WinChance" -> {
                chance();
                reference("customer", new CustomerId(scene.unknown()), OPTIONAL);
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
                        bad("bad language", Map.of("a\u0000", "x"), labels, "MALFORMED")),
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
        subject("chance", new ChanceId(scene.unknown()), "chance");
    }

    private void item() {
        subject("item", new PlanItemId(scene.unknown()), "plan-item");
    }

    private void customer(String path) {
        subject(path, new CustomerId(scene.unknown()), "customer");
    }

    private void contact() {
        subject("contact", new ContactId(scene.unknown()), "contact");
    }

    /** The id of what a command is about. */
    private void subject(String path, Object unknown, String kind) {
        field(
                path,
                List.of(bad("null", null, path, "REQUIRED"), new Bad("unknown", unknown, "not found " + kind)),
                List.of());
    }

    /** The id of something else that a command names. */
    private void reference(String path, Object unknown, Null nulls) {
        Bad notKnown = bad("unknown", unknown, path, "UNKNOWN");
        field(
                path,
                nulls == REQUIRED ? List.of(bad("null", null, path, "REQUIRED"), notKnown) : List.of(notKnown),
                nulls == OPTIONAL ? List.of(new Good("null", null)) : List.of());
    }

    private void required(String path) {
        field(path, List.of(bad("null", null, path, "REQUIRED")), List.of());
    }

    /** A field all of whose values are good. */
    private void nothing(String path) {
        field(path, List.of(), List.of());
    }

    private void rows() {
        list("rows", 1, 1000);
    }

    private void list(String path, int min, int max) {
        List<Bad> bad = new ArrayList<>(List.of(
                bad("null", null, path, "REQUIRED"),
                bad("too many", Collections.nCopies(max + 1, "of anything"), path, "TOO_MANY")));
        if (min > 0) {
            bad.add(bad("empty", List.of(), path, "TOO_FEW"));
        }
        field(path, bad, min > 0 ? List.of() : List.of(new Good("empty", List.of())));
        required(path + "[0]");
    }

    private void date(String path, Null nulls) {
        List<Bad> bad = new ArrayList<>();
        for (LocalDate day :
                List.of(LocalDate.of(1899, 12, 31), LocalDate.of(2200, 1, 1), LocalDate.MIN, LocalDate.MAX)) {
            bad.add(bad(day.toString(), day, path, "OUT_OF_RANGE"));
        }
        List<Good> good = new ArrayList<>(
                List.of(new Good("first", LocalDate.of(1900, 1, 1)), new Good("last", LocalDate.of(2199, 12, 31))));
        field(path, bad, good, nulls);
    }

    private void number(String path, int min, int max) {
        field(
                path,
                List.of(
                        bad("below", min - 1, path, "OUT_OF_RANGE"),
                        bad("above", max + 1, path, "OUT_OF_RANGE"),
                        bad("least", Integer.MIN_VALUE, path, "OUT_OF_RANGE"),
                        bad("greatest", Integer.MAX_VALUE, path, "OUT_OF_RANGE")),
                List.of(new Good("min", min), new Good("max", max)));
    }

    private void decimal(String path, String min, String max) {
        List<Bad> bad = decimals(path, min, max, number -> number);
        bad.add(bad("huge", HUGE, path, "OUT_OF_RANGE"));
        bad.add(bad("far below", HUGE.negate(), path, "OUT_OF_RANGE"));
        field(path, bad, goodDecimals(min, max, number -> number), REQUIRED);
    }

    private void money(String path, Null nulls, Bad... more) {
        Function<BigDecimal, Object> euros = number -> new Money(number, Currency.getInstance("EUR"));
        List<Bad> bad = decimals(path, "0", "1000000000000", euros);
        bad.addAll(Arrays.asList(more));
        bad.add(bad("huge", euros.apply(HUGE), path, "OUT_OF_RANGE"));
        field(path, bad, goodDecimals("0", "1000000000000", euros), nulls);
    }

    private static List<Bad> decimals(String path, String min, String max, Function<BigDecimal, Object> value) {
        BigDecimal step = new BigDecimal("0.0000000001");
        BigDecimal low = new BigDecimal(min);
        BigDecimal high = new BigDecimal(max);
        return new ArrayList<>(List.of(
                bad("below", value.apply(low.subtract(step)), path, "OUT_OF_RANGE"),
                bad("above", value.apply(high.add(step)), path, "OUT_OF_RANGE"),
                bad("eleven decimals", value.apply(new BigDecimal("0.50000000001")), path, "MALFORMED")));
    }

    private static List<Good> goodDecimals(String min, String max, Function<BigDecimal, Object> value) {
        return List.of(
                new Good("min", value.apply(new BigDecimal(min))),
                new Good("max", value.apply(new BigDecimal(max))),
                new Good("ten decimals", value.apply(new BigDecimal("0.1234567891"))),
                new Good("trailing zeros", value.apply(new BigDecimal("0.500000000000000"))));
    }

    private void lines(String path, int max, Null nulls) {
        field(path, badTexts(path, max, true), goodTexts(max, "two\nlines\r\n\tand a tab"), nulls);
    }

    private void text(String path, int max, Null nulls, Bad... more) {
        List<Bad> bad = badTexts(path, max, false);
        bad.addAll(Arrays.asList(more));
        field(path, bad, goodTexts(max, "Ærø 中文 🚗"), nulls);
    }

    private static List<Bad> badTexts(String path, int max, boolean multiline) {
        List<Bad> bad = new ArrayList<>(List.of(
                bad("empty", "", path, "BLANK"),
                bad("blank", "   ", path, "BLANK"),
                bad("blank by an ideographic space", "\u3000", path, "BLANK"),
                bad("blank by a no-break space", "\u00a0", path, "BLANK"),
                bad("blank by invisible characters", "\u200b\ufeff", path, "BLANK"),
                bad("too long", "x".repeat(max + 1), path, "TOO_LONG"),
                bad("far too long", "x".repeat(100_000), path, "TOO_LONG"),
                bad("with NUL", "a\u0000b", path, "MALFORMED"),
                bad("with a bell", "a\u0007b", path, "MALFORMED"),
                bad("with DEL", "a\u007fb", path, "MALFORMED"),
                bad("with a C1 control", "a\u0085b", path, "MALFORMED"),
                bad("with half a character in front", "a\ud83d", path, "MALFORMED"),
                bad("with half a character behind", "\ude97a", path, "MALFORMED"),
                bad("with a direction override", "a\u202eb", path, "MALFORMED"),
                bad("with a direction isolate", "a\u2066b", path, "MALFORMED"),
                bad("with a noncharacter", "a\uffffb", path, "MALFORMED")));
        if (!multiline) {
            bad.add(bad("with a line break", "a\nb", path, "MALFORMED"));
            bad.add(bad("with a tab", "a\tb", path, "MALFORMED"));
        }
        return bad;
    }

    private static List<Good> goodTexts(int max, String text) {
        return List.of(new Good("as long as may be", "x".repeat(max)), new Good("of many scripts", text));
    }

    private void field(String path, List<Bad> bad, List<Good> good, Null nulls) {
        List<Bad> allBad = new ArrayList<>(bad);
        List<Good> allGood = new ArrayList<>(good);
        if (nulls == REQUIRED) {
            allBad.add(bad("null", null, path, "REQUIRED"));
        } else if (nulls == OPTIONAL) {
            allGood.add(new Good("null", null));
        }
        field(path, allBad, allGood);
    }

    private void field(String path, List<Bad> bad, List<Good> good) {
        fields.add(new Field(path, bad, good));
    }

    private static Bad bad(String label, @Nullable Object value, String path, String code) {
        return new Bad(label, value, "invalid " + path + " " + code);
    }
}
