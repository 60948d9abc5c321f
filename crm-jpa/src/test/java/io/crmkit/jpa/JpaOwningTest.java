package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.OutcomeUnknownException;
import io.crmkit.spi.Series;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.value.Money;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a store with transactions of its own does, and what the contract leaves to stores. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JpaOwningTest {
    private final TestDatabase database = new TestDatabase(Server.H2, Map.of());
    private final CrmStore store = database.owningStore();

    @AfterAll
    void close() {
        database.close();
    }

    @AfterEach
    void clear() throws SQLException {
        database.clear();
    }

    @Test
    void doesNotKnowTheOutcomeWhenTheReplyToTheCommitIsLost() throws SQLException {
        database.spy().failCommit(true, new SQLException("connection reset", "08006"));
        assertThatThrownBy(() -> write(States.insertChances(States.chance(1).build())))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(database.count("crm_chance")).isEqualTo(1);
    }

    @Test
    // EclipseLink has nothing to commit after reads.
    @EnabledIf("io.crmkit.jpa.database.Provider#isHibernate")
    void knowsTheOutcomeOfReadsWhenTheReplyToTheCommitIsLost() {
        database.spy().failCommit(true, new SQLException("connection reset", "08006"));
        assertThatThrownBy(() -> store.inUnit(unit -> unit.findCommand(new CommandId("none"))))
                .isInstanceOf(TransientStoreException.class);
    }

    @ParameterizedTest
    @CsvSource({"40001,1213", "HY000,1020"})
    void knowsTheOutcomeWhenTheDatabaseRefusesTheCommit(String state, int code) throws SQLException {
        database.spy().failCommit(false, new SQLException("certification failed", state, code));
        assertThatThrownBy(() -> write(States.insertChances(States.chance(1).build())))
                .isInstanceOf(TransientStoreException.class);
        assertThat(database.count("crm_chance")).isZero();
    }

    @Test
    void isTransientWhenTheConnectionIsLostBeforeTheCommit() {
        database.spy().failInsert(0, new SQLException("connection reset", "08006"));
        assertThatThrownBy(() -> write(States.insertChances(States.chance(1).build())))
                .isInstanceOf(TransientStoreException.class);
    }

    @Test
    void refusesAUnitWhoseWorkSwallowedAFailure() throws SQLException {
        Chance unknown = States.chance(2).version(0).build();
        assertThatThrownBy(() -> store.inUnit(unit -> {
                    unit.apply(States.insertChances(States.chance(1).build()));
                    return catchThrowable(() -> unit.apply(
                            Changes.builder().remove(Chance.KIND, unknown).build()));
                }))
                .isInstanceOf(ConflictException.class);
        assertThat(database.count("crm_chance")).isZero();
    }

    @Test
    void refusesAUnitWhoseWorkSwallowedThatNoNumberWasDrawn() throws SQLException {
        write(States.insertChances(States.chance(9).build()));
        assertThatThrownBy(() -> store.inUnit(unit -> {
                    unit.apply(States.insertChances(States.chance(1).build()));
                    database.spy().failInsert(0, new SQLException("changed since", "HY000", 1020));
                    assertThatThrownBy(() -> unit.next(new Series("unheard of"), 1))
                            .isInstanceOf(TransientStoreException.class);
                    return catchThrowable(() ->
                            unit.apply(States.insertChances(States.chance(2).build())));
                }))
                .isInstanceOf(TransientStoreException.class);
        assertThat(database.count("crm_chance")).isEqualTo(1);
    }

    @Test
    void isOfNoUseWhenItsWorkHasReturned() {
        ChanceRepository reads = store.inUnit(Unit::chances);
        Unit leaked = store.inUnit(unit -> unit);
        Chance chance = States.chance(1).build();
        assertThatThrownBy(() -> reads.find(chance.getId(), States.ALL)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> leaked.chances()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> leaked.apply(States.insertChances(chance))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> leaked.next(new Series("s"), 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bumpsTheVersionByOneWhetherFieldsChangeOrNot() {
        Chance first = write(States.insertChances(States.chance(1).build()))
                .stored(Chance.KIND, States.chance(1).build());
        Chance changed = Chance.builder().from(first).title("changed").build();
        Chance second = write(
                        Changes.builder().update(Chance.KIND, first, changed).build())
                .stored(Chance.KIND, changed);
        Chance third = write(
                        Changes.builder().update(Chance.KIND, second, second).build())
                .stored(Chance.KIND, second);
        assertThat(second.getVersion()).isEqualTo(first.getVersion() + 1);
        assertThat(third.getVersion()).isEqualTo(second.getVersion() + 1);
        assertThat(store.<Chance>inUnit(
                        unit -> unit.chances().find(first.getId(), States.ALL).orElseThrow()))
                .isEqualTo(third);
    }

    @Test
    void movesKeysOfColumnsThatMustHaveAValue() {
        Customer one = write(insert(States.customer(1).build()))
                .stored(Customer.KIND, States.customer(1).build());
        Customer two = write(insert(States.customer(2).build()))
                .stored(Customer.KIND, States.customer(2).build());
        Customer newOne = Customer.builder()
                .from(one)
                .name(two.getName())
                .number(two.getNumber())
                .build();
        Customer three =
                States.customer(3).name(one.getName()).number(one.getNumber()).build();
        write(Changes.builder()
                .insert(Customer.KIND, three)
                .update(Customer.KIND, one, newOne)
                .remove(Customer.KIND, two)
                .build());
        assertThat(store.<Customer>inUnit(unit ->
                                unit.customers().find(one.getId(), States.ALL).orElseThrow())
                        .getNameKey())
                .isEqualTo(two.getNameKey());
    }

    @Test
    void keepsTextsWhoseFoldedFormIsLongerThanItsColumn() {
        // One character that folding makes eighteen of.
        Product product = Product.builder()
                .id(new ProductId(new UUID(0, 1)))
                .name("\ufdfa".repeat(200))
                .model("\ufdfa".repeat(200))
                .build();
        write(Changes.builder().insert(Product.KIND, product).build());
        assertThat(store.<Product>inUnit(unit -> unit.products()
                                .find(product.getId(), States.ALL)
                                .orElseThrow())
                        .getModel())
                .isEqualTo(product.getModel());
    }

    @Test
    void refusesAmountsThatTheColumnWouldRound() throws SQLException {
        Customer customer = States.customer(1)
                .annualTurnover(Money.of("0.00000000001", "EUR"))
                .build();
        assertThatThrownBy(() -> write(insert(customer))).isInstanceOf(StoreException.class);
        assertThat(database.count("crm_customer")).isZero();
    }

    @Test
    void conflictsWhenARecordThatIsNamedIsGone() {
        Customer customer = States.customer(1).build();
        Chance chance = States.chance(1).customer(customer.getId()).build();
        assertThatThrownBy(() -> write(States.insertChances(chance))).isInstanceOf(ConflictException.class);
        Customer stored = write(insert(customer)).stored(Customer.KIND, customer);
        Contact contact = Contact.builder()
                .id(new ContactId(new UUID(0, 1)))
                .customer(customer.getId())
                .name("Contact")
                .build();
        write(Changes.builder().insert(Contact.KIND, contact).build());
        assertThatThrownBy(() ->
                        write(Changes.builder().remove(Customer.KIND, stored).build()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void takesRecordsInAnyOrder() throws SQLException {
        Customer customer = States.customer(1).build();
        Chance chance = States.chance(1).customer(customer.getId()).build();
        Applied applied = write(Changes.builder()
                .insert(Chance.KIND, chance)
                .insert(Customer.KIND, customer)
                .build());
        write(Changes.builder()
                .remove(Customer.KIND, applied.stored(Customer.KIND, customer))
                .remove(Chance.KIND, applied.stored(Chance.KIND, chance))
                .build());
        assertThat(database.count("crm_customer")).isZero();
    }

    @Test
    void namesTheKeyAlsoWhenAValueLooksLikeAnother() {
        String name = "crm_chance_external_id_uq";
        write(insert(States.customer(1).name(name).build()));
        assertThatThrownBy(() -> write(insert(States.customer(2).name(name).build())))
                .isInstanceOfSatisfying(
                        DuplicateException.class, e -> assertThat(e.key()).isEqualTo("customer.name"));
    }

    @Test
    void showsTheHistoryOfWhatBelongsToAnOwnedRecord() {
        PlanItem item = PlanItem.builder()
                .id(new PlanItemId(new UUID(0, 7)))
                .chance(States.chance(1).build().getId())
                .date(LocalDate.EPOCH)
                .toDo("call")
                .build();
        Subject plan = Subject.of(PlanItem.KIND, item.getId());
        Subject standing = Subject.of(CustomerStanding.KIND, States.standing(1).getId());
        write(Changes.builder()
                .insert(Customer.KIND, States.customer(1).build())
                .insert(CustomerStanding.KIND, States.standing(1))
                .insert(Chance.KIND, States.chance(1).build())
                .insert(PlanItem.KIND, item)
                .append(States.event(1, plan))
                .append(States.event(2, standing))
                .build());
        AccessScope anns = AccessScope.ownedBy(Set.of(States.ANN));
        AccessScope others = AccessScope.ownedBy(Set.of(new UserId(new UUID(0, 99))));
        for (Subject subject : List.of(plan, standing)) {
            assertThat(store.<List<CrmEvent>>inUnit(unit -> unit.events().of(subject, anns)))
                    .hasSize(1);
            assertThat(store.<List<CrmEvent>>inUnit(unit -> unit.events().of(subject, others)))
                    .isEmpty();
        }
    }

    private Applied write(Changes changes) {
        return store.inUnit(unit -> unit.apply(changes));
    }

    private static Changes insert(Customer customer) {
        return Changes.builder().insert(Customer.KIND, customer).build();
    }
}
