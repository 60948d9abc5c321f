package io.crmkit.core;

import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.DeleteChance;
import io.crmkit.core.chance.EditChance;
import io.crmkit.core.chance.EditPlanItem;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.LinkChance;
import io.crmkit.core.chance.ReassignChance;
import io.crmkit.core.chance.RecordPlanResult;
import io.crmkit.core.chance.RemovePlanItem;
import io.crmkit.core.chance.UnassignChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.customer.AddContact;
import io.crmkit.core.customer.ContactDetails;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.EditContact;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.customer.RemoveContact;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.dictionary.AddDictionaryEntry;
import io.crmkit.core.dictionary.EditDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.core.dictionary.RestoreDictionaryEntry;
import io.crmkit.core.dictionary.RetireDictionaryEntry;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.order.ImportStock;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.customer.Gender;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One command of each type that nothing but a right can stand against, with every field filled: all that it names
 * exists, is in the right state, and belongs to one user (the chances are recorded by and assigned to that user, who
 * also manages the customers).
 */
public final class Samples {
    private final TestCrm test;
    private final Scene scene;
    private final UserId user;

    private Samples(TestCrm test, UserId user) {
        this.test = test;
        this.scene = new Scene(test);
        this.user = user;
    }

    /** The samples about records of a user. */
    public static List<Command<?>> of(TestCrm test, UserId user) {
        return new Samples(test, user).all();
    }

    private List<Command<?>> all() {
        test.system().execute(new ImportProducts(List.of(product("P-known"))));
        // Not for the user to work with: one that is taken out of use, and somebody else's.
        scene.customer("Retired", user, CustomerStatus.RETIRED);
        scene.customer("Hers", test.id("ruth"));
        Customer customer = scene.customer("Known", user);
        return Stream.of(
                        basic(customer),
                        new CareSamples(test, user, user, user).all(customer),
                        new AccessSamples(test, scene).all())
                .<Command<?>>flatMap(List::stream)
                .toList();
    }

    private List<Command<?>> basic(Customer customer) {
        Contact contact = scene.contact(customer);
        return List.of(
                new SetUpDefaults(),
                new ImportUsers(List.of(new ImportUsers.Row(
                        "new", "New", Set.of(DefaultRole.ACCOUNT_MANAGER.roleName()), "lena", true))),
                new AddDictionaryEntry(DictionaryType.REGION.code(), "east", text("East")),
                new EditDictionaryEntry(
                        scene.entry(DictionaryType.REGION, "west", false).getId(), text("West")),
                new RetireDictionaryEntry(
                        scene.entry(DictionaryType.REGION, "centre", false).getId()),
                new RestoreDictionaryEntry(
                        scene.entry(DictionaryType.REGION, "isles", true).getId()),
                new CreateCustomer(details("Created"), "created"),
                new EditCustomer(scene.customer("To edit", user).getId(), details("Edited")),
                new RetireCustomer(scene.customer("To retire", user).getId()),
                new AddContact(customer.getId(), contactDetails("Added")),
                new EditContact(contact.getId(), contactDetails("Edited")),
                new RemoveContact(scene.contact(customer).getId()),
                new ImportCustomers(List.of(new ImportCustomers.Row(
                        "imported",
                        "rita",
                        details("Imported"),
                        LocalDate.of(2020, 1, 1),
                        List.of(new ImportCustomers.ContactRow("imported-1", contactDetails("First")))))),
                new ImportProducts(List.of(product("P-new"))),
                new ImportStock(List.of(new ImportStock.Row("P-known", "north", "A1", BigDecimal.TEN, "memo"))),
                new ImportOrders(List.of(order("Known", "P-known"))),
                new CreateChance(chanceDetails("Prospect"), customer.getId(), "created-chance"),
                new EditChance(unassigned(), chanceDetails("Edited prospect")),
                new DeleteChance(unassigned()),
                new AssignChance(unassigned(), test.id("rita")),
                new ReassignChance(developing().getId(), test.id("rita"), "on leave"),
                new UnassignChance(developing().getId(), "too early"),
                new LinkChance(developing().getId(), customer.getId()),
                new FailChance(developing().getId(), "no budget"),
                new AddPlanItem(developing().getId(), LocalDate.of(2026, 12, 1), "visit the plant"),
                new EditPlanItem(item(), "visit the office"),
                new RemovePlanItem(item()),
                new RecordPlanResult(item(), "they want ten"),
                new WinChance(developing().getId(), customer.getId(), Money.of("1250.50", "EUR")));
    }

    private ChanceId unassigned() {
        return scene.chance(ChanceStatus.UNASSIGNED, user, user).getId();
    }

    private Chance developing() {
        return scene.chance(ChanceStatus.DEVELOPING, user, user);
    }

    private PlanItemId item() {
        return scene.planItem(developing()).getId();
    }

    private static EntryText text(String item) {
        return new EntryText(item, Map.of("en", item), 3);
    }

    /** Details of a customer with every field filled. */
    public static CustomerDetails details(String name) {
        return CustomerDetails.builder()
                .name(name)
                .level(CustomerLevel.ORDINARY)
                .satisfaction(3)
                .credit(4)
                .registeredCapital(Money.of("1000000", "EUR"))
                .annualTurnover(Money.of("2500000.5", "EUR"))
                .region("north")
                .address("54, rue Royale\nNantes")
                .postcode("44000")
                .phone("40.32.2555")
                .fax("40.32.2556")
                .website("https://example.org")
                .licenceNumber("L-1")
                .legalRepresentative("Carine Schmitt")
                .bank("Bank")
                .bankAccount("FR76")
                .localTaxNumber("L-2")
                .nationalTaxNumber("N-3")
                .build();
    }

    /** Details of a contact with every field filled. */
    public static ContactDetails contactDetails(String name) {
        return ContactDetails.builder()
                .name(name)
                .gender(Gender.FEMALE)
                .position("buyer")
                .officePhone("40.32.2555")
                .mobile("06.11.22.33")
                .memo("speaks French\nand Dutch")
                .build();
    }

    /** Details of a chance with every field filled. */
    public static ChanceDetails chanceDetails(String customerName) {
        return ChanceDetails.builder()
                .source("fair")
                .customerName(customerName)
                .title("Models")
                .successRate(50)
                .expectedValue(Money.of("1200", "EUR"))
                .contactName("Carine Schmitt")
                .phone("40.32.2555")
                .description("Asked for a catalogue\nat the fair.")
                .build();
    }

    /** A product with every field filled. */
    public static ImportProducts.Row product(String externalId) {
        return new ImportProducts.Row(
                externalId, "Model car", "1:18", "2026", "piece", Money.of("95.70", "EUR"), "fragile");
    }

    /** An order with every field filled. */
    public static ImportOrders.Row order(String customer, String product) {
        return new ImportOrders.Row(
                "O-new",
                customer,
                LocalDate.of(2026, 2, 1),
                "54, rue Royale\nNantes",
                OrderStatus.SHIPPED,
                Currency.getInstance("EUR"),
                List.of(new ImportOrders.Line(
                        product, BigDecimal.TEN, "piece", Money.of("95.70", "EUR"), new BigDecimal("0.1"))));
    }
}
