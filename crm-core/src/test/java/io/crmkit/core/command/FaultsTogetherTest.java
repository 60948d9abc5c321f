package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.WatchedStore;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.customer.AddContact;
import io.crmkit.core.customer.ContactDetails;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.core.settings.CustomerDataPolicy;
import io.crmkit.core.settings.CustomerField;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All that is wrong with a command is told at once: first what shows in the command itself, then what takes reading.
 */
class FaultsTogetherTest {
    private final WatchedStore store = new WatchedStore();
    private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
    private final Scene scene = new Scene(test);

    @Test
    @DisplayName("Every fault in the shape of a command and of its options is told, in the order of the fields")
    void shape() {
        ChanceDetails details = ChanceDetails.builder()
                .source(" ")
                .successRate(101)
                .contactName("a\u0000")
                .phone("x".repeat(51))
                .build();
        StoreDump before = StoreDump.of(store);
        assertThat(Refusals.text(
                        Refusals.of(test.as("rolf"), new CreateChance(details, null, ""), CommandOptions.id(" "))))
                .isEqualTo(String.join(
                        ", ",
                        "invalid options.id BLANK",
                        "invalid details.contactName MALFORMED",
                        "invalid details.customerName BLANK",
                        "invalid details.description BLANK",
                        "invalid details.phone TOO_LONG",
                        "invalid details.source BLANK",
                        "invalid details.successRate OUT_OF_RANGE",
                        "invalid details.title BLANK",
                        "invalid externalId BLANK"));
        assertThat(StoreDump.of(store)).isEqualTo(before);
    }

    @Test
    @DisplayName("A fault tells the limit and never the value")
    void evidence() {
        ChanceDetails details = ChanceDetails.builder()
                .from(Samples.chanceDetails("x".repeat(201)))
                .successRate(-1)
                .build();
        Refusal refusal = Refusals.of(test.as("rolf"), CreateChance.of(details));
        assertThat(refusal)
                .isEqualTo(new Refusal.Invalid(List.of(
                        new Violation("details.customerName", ViolationCode.TOO_LONG, Map.of("max", 200)),
                        new Violation(
                                "details.successRate", ViolationCode.OUT_OF_RANGE, Map.of("min", 0L, "max", 100L)))));
        assertThat(refusal.toString()).doesNotContain("xx");
    }

    @Test
    @DisplayName("The faults of all rows and lines of an import are told with their places")
    void rows() {
        Currency euro = Currency.getInstance("EUR");
        ImportOrders.Line good =
                new ImportOrders.Line("P1", BigDecimal.ONE, null, Money.of("1", "EUR"), BigDecimal.ZERO);
        ImportOrders.Line bad =
                new ImportOrders.Line("", BigDecimal.ZERO, "", Money.of("-1", "EUR"), new BigDecimal("1.1"));
        ImportOrders command = new ImportOrders(List.of(
                new ImportOrders.Row("O1", "C1", LocalDate.of(2026, 1, 1), null, OrderStatus.NEW, euro, List.of(good)),
                new ImportOrders.Row(
                        "", "C1", LocalDate.of(1800, 1, 1), " ", OrderStatus.NEW, euro, List.of(good, bad))));
        assertThat(Refusals.text(Refusals.of(test.system(), command)).split(", "))
                .containsExactlyInAnyOrder(
                        "invalid rows[1].externalId BLANK",
                        "invalid rows[1].date OUT_OF_RANGE",
                        "invalid rows[1].deliveryAddress BLANK",
                        "invalid rows[1].lines[1].product BLANK",
                        "invalid rows[1].lines[1].count OUT_OF_RANGE",
                        "invalid rows[1].lines[1].unit BLANK",
                        "invalid rows[1].lines[1].price OUT_OF_RANGE",
                        "invalid rows[1].lines[1].discount OUT_OF_RANGE");
    }

    @Test
    @DisplayName(
            "Every fault that takes reading is told together: references, dictionary, policy, currencies, duplicates")
    void reads() {
        Currency euro = Currency.getInstance("EUR");
        test.system().execute(new ImportProducts(List.of(Samples.product("P1"))));
        scene.customer("Known", test.id("rolf"));
        StoreDump before = StoreDump.of(store);
        ImportOrders.Line dollars =
                new ImportOrders.Line("P2", BigDecimal.ONE, null, Money.of("1", "USD"), BigDecimal.ZERO);
        ImportOrders.Line fine =
                new ImportOrders.Line("P1", BigDecimal.ONE, null, Money.of("1", "EUR"), BigDecimal.ZERO);
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThat(Refusals.text(Refusals.of(
                                test.system(),
                                new ImportOrders(List.of(
                                        new ImportOrders.Row(
                                                "O1", "Known", day, null, OrderStatus.NEW, euro, List.of(fine)),
                                        new ImportOrders.Row(
                                                "O1",
                                                "Nobody",
                                                day,
                                                null,
                                                OrderStatus.NEW,
                                                euro,
                                                List.of(fine, dollars))))))
                        .split(", "))
                .containsExactlyInAnyOrder(
                        "invalid rows[1].externalId DUPLICATE",
                        "invalid rows[1].customer UNKNOWN",
                        "invalid rows[1].lines[1].product UNKNOWN",
                        "invalid rows[1].lines[1].price MIXED_CURRENCIES");
        ContactDetails noPhone = ContactDetails.builder().name("Carine").build();
        assertThat(Refusals.text(Refusals.of(
                                test.system(),
                                new ImportCustomers(List.of(
                                        row("C1", "rolf", "First"),
                                        new ImportCustomers.Row(
                                                "C1",
                                                "gone",
                                                CustomerDetails.builder()
                                                        .name(" fIRST ")
                                                        .region("moon")
                                                        .build(),
                                                null,
                                                List.of(
                                                        new ImportCustomers.ContactRow("L1", noPhone),
                                                        new ImportCustomers.ContactRow("L1", noPhone))),
                                        row("C2", "rolf", "KNOWN")))))
                        .split(", "))
                .containsExactlyInAnyOrder(
                        "invalid rows[1].externalId DUPLICATE",
                        "invalid rows[1].manager NOT_ELIGIBLE",
                        "invalid rows[1].details.region NOT_IN_DICTIONARY",
                        "invalid rows[1].details.level REQUIRED",
                        "invalid rows[1].details.phone REQUIRED",
                        "invalid rows[1].details.name DUPLICATE",
                        "invalid rows[1].contacts[0].details.officePhone REQUIRED",
                        "invalid rows[1].contacts[1].details.officePhone REQUIRED",
                        "invalid rows[1].contacts[1].externalId DUPLICATE",
                        "invalid rows[2].details.name TAKEN");
        assertThat(Refusals.text(Refusals.of(
                        test.as("rolf"),
                        new CreateChance(
                                ChanceDetails.builder()
                                        .from(Samples.chanceDetails("Prospect"))
                                        .source("rumour")
                                        .build(),
                                new CustomerId(scene.unknown()),
                                null))))
                .isEqualTo("invalid details.source NOT_IN_DICTIONARY, invalid customer UNKNOWN");
        assertThat(StoreDump.of(store)).isEqualTo(before);
    }

    private static ImportCustomers.Row row(String externalId, String manager, String name) {
        return new ImportCustomers.Row(externalId, manager, Scene.details(name), null, List.of());
    }

    @Test
    @DisplayName("Of an import with too many rows nothing else is told, and its rows are not even looked at")
    void tooMany() {
        List<ImportUsers.Row> rows = Collections.nCopies(1001, new ImportUsers.Row("", "", Set.of("x"), "", true));
        assertThat(Refusals.of(test.system(), new ImportUsers(rows)))
                .isEqualTo(new Refusal.Invalid(
                        List.of(new Violation("rows", ViolationCode.TOO_MANY, Map.of("max", 1000)))));
    }

    @Test
    @DisplayName("How many rows are too many is a setting")
    void maxRows() {
        TestCrm small = TestCrm.create(CrmSettings.builder().maxImportRows(8).build());
        assertThat(Refusals.text(Refusals.of(
                        small.system(),
                        new ImportProducts(IntStream.range(0, 9)
                                .mapToObj(i -> Samples.product("P" + i))
                                .toList()))))
                .isEqualTo("invalid rows TOO_MANY");
        small.system()
                .execute(new ImportProducts(IntStream.range(0, 8)
                        .mapToObj(i -> Samples.product("P" + i))
                        .toList()));
    }

    @Test
    @Tag("000-01")
    @DisplayName(
            "What the default policy requires is told for every field that is missing, and more under the classic one")
    void policy() {
        CreateCustomer bare =
                CreateCustomer.of(CustomerDetails.builder().name("Bare").build());
        assertThat(Refusals.text(Refusals.of(test.as("rolf"), bare)))
                .isEqualTo(
                        "invalid details.region REQUIRED, invalid details.level REQUIRED, invalid details.phone REQUIRED");
        TestCrm classic = TestCrm.create(CrmSettings.classic());
        assertThat(Refusals.text(Refusals.of(classic.as("rolf"), bare)).split(", "))
                .containsExactlyInAnyOrder(
                        "invalid details.region REQUIRED",
                        "invalid details.level REQUIRED",
                        "invalid details.address REQUIRED",
                        "invalid details.postcode REQUIRED",
                        "invalid details.phone REQUIRED",
                        "invalid details.fax REQUIRED",
                        "invalid details.website REQUIRED",
                        "invalid details.legalRepresentative REQUIRED",
                        "invalid details.bank REQUIRED",
                        "invalid details.bankAccount REQUIRED",
                        "invalid details.localTaxNumber REQUIRED",
                        "invalid details.nationalTaxNumber REQUIRED");
        classic.as("rolf").execute(CreateCustomer.of(Samples.details("Full")));
    }

    @Test
    @DisplayName("A host may require every field there is, or none but the name")
    void ownPolicy() {
        CreateCustomer bare =
                CreateCustomer.of(CustomerDetails.builder().name("Bare").build());
        CustomerDataPolicy every = new CustomerDataPolicy(EnumSet.allOf(CustomerField.class));
        TestCrm strict =
                TestCrm.create(CrmSettings.builder().customerDataPolicy(every).build());
        Refusal refusal = Refusals.of(strict.as("rolf"), bare);
        assertThat(Refusals.text(refusal)).contains("invalid details.licenceNumber REQUIRED");
        // All but the telephone of a contact.
        assertThat(((Refusal.Invalid) refusal).violations()).hasSize(CustomerField.values().length - 1);
        TestCrm lenient = TestCrm.create(CrmSettings.builder()
                .customerDataPolicy(CustomerDataPolicy.lenient())
                .build());
        Customer entered = lenient.as("rolf").execute(bare);
        lenient.as("rolf")
                .execute(new AddContact(
                        entered.getId(), ContactDetails.builder().name("Bare").build()));
    }
}
