package io.crmkit.spi.contract;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.AbstractLongAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.OptionalAssert;

/**
 * What the parts of the contract share. The parts are interfaces with tests as default methods, so that every test is
 * one of the host's own class: it runs, is filtered and is reported under that name, also where several classes of one
 * module extend the contract.
 */
interface Part {
    AccessScope ALL = AccessScope.all();

    /** {@return the store under test} */
    CrmStore store();

    /** {@return whether the store has a feature} */
    boolean supports(Feature feature);

    /** {@return the host's fault injector; without one the test is skipped} */
    FaultInjector faultsOrSkip();

    /** {@return the first day that the store keeps} */
    default LocalDate firstDay() {
        return supports(Feature.OLD_DAYS) ? Texts.FIRST_DAY : Texts.FIRST_DAY_OF_ZONES;
    }

    default <R> R inUnit(Function<Unit, R> work) {
        return store().inUnit(work);
    }

    default void withUnit(Consumer<Unit> work) {
        inUnit(unit -> {
            work.accept(unit);
            return true;
        });
    }

    /** Starts an assertion on what one read finds. */
    default <T> OptionalAssert<T> assertFound(Function<Unit, Optional<T>> read) {
        Optional<T> found = inUnit(read);
        return Assertions.assertThat(found);
    }

    /** Starts an assertion on the rows that one read lists. */
    default <T> ListAssert<T> assertRows(Function<Unit, List<T>> read) {
        List<T> rows = inUnit(read);
        return Assertions.assertThat(rows);
    }

    /** Starts an assertion on a number that is read. */
    default AbstractLongAssert<?> assertCount(Function<Unit, Long> read) {
        long number = inUnit(read);
        return Assertions.assertThat(number);
    }

    default Applied write(Changes.Builder changes) {
        Changes built = changes.build();
        return inUnit(unit -> unit.apply(built));
    }

    default <S extends State<I>, I extends Id> S insert(Kind<S, I> kind, S state) {
        return write(Changes.builder().insert(kind, state)).stored(kind, state);
    }

    default <S extends State<I>, I extends Id> S update(Kind<S, I> kind, S before, S after) {
        return write(Changes.builder().update(kind, before, after)).stored(kind, after);
    }

    default <S extends State<I>, I extends Id> void remove(Kind<S, I> kind, S before) {
        write(Changes.builder().remove(kind, before));
    }

    /** Inserts a customer the way the core does: together with its standing. */
    default Customer insertCustomer(Customer customer) {
        return insertCustomer(customer, Sample.standing(customer).build());
    }

    default Customer insertCustomer(Customer customer, CustomerStanding standing) {
        return write(Changes.builder().insert(Customer.KIND, customer).insert(CustomerStanding.KIND, standing))
                .stored(Customer.KIND, customer);
    }

    /** Gives a customer to another manager. */
    default Customer handOver(Customer customer, UserId manager) {
        return update(
                Customer.KIND,
                customer,
                Customer.builder().from(customer).manager(manager).build());
    }

    default CustomerStanding standingOf(CustomerId id) {
        List<CustomerStanding> found = inUnit(unit -> unit.customers().findStandings(Set.of(id), ALL));
        Assertions.assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Asserts that the store refuses changes, now or when the unit ends, and that nothing of them is written. */
    default <X extends StoreException> X assertRefused(Class<X> type, Changes.Builder changes) {
        Object before = Content.of(this);
        X refusal = Assertions.catchThrowableOfType(type, () -> write(changes));
        Assertions.assertThat(refusal).as("the refusal").isNotNull();
        Assertions.assertThat(Content.of(this)).as("what is stored").isEqualTo(before);
        return refusal;
    }
}
