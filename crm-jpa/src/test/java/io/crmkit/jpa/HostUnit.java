package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.jpa.database.Provider;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderLine;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.value.Money;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A persistence unit as a host writes it, on tables that the host made. */
final class HostUnit {
    private static final Currency EURO = Currency.getInstance("EUR");

    private HostUnit() {}

    /** Opens a unit on a database, and requires that the store works on it. */
    static void requireWorking(DataSource database, UnaryOperator<PersistenceConfiguration> more) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("host")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .property("jakarta.persistence.nonJtaDataSource", database);
        JpaEntities.classes().forEach(configuration::managedClass);
        try (EntityManagerFactory factory = more.apply(configuration).createEntityManagerFactory()) {
            assertThat(factory.getClass().getName())
                    .startsWith(Provider.current().packages());
            requireWorking(JpaStore.owning(factory));
        }
    }

    private static void requireWorking(CrmStore store) {
        Customer customer = States.customer(1).build();
        Product product = Product.builder()
                .id(new ProductId(new UUID(0, 1)))
                .name("Model car")
                .build();
        Order order = Order.builder()
                .id(new OrderId(new UUID(0, 1)))
                .customer(customer.getId())
                .date(LocalDate.EPOCH)
                .status(OrderStatus.NEW)
                .currency(EURO)
                .addLine(new OrderLine(
                        1,
                        product.getId(),
                        BigDecimal.TEN,
                        Optional.empty(),
                        new Money(BigDecimal.ONE, EURO),
                        BigDecimal.ZERO))
                .recordedAt(Instant.EPOCH)
                .build();
        Subject subject = Subject.of(Customer.KIND, customer.getId());
        CrmEvent event = States.event(1, subject);
        store.inUnit(unit -> unit.apply(Changes.builder()
                .insert(Customer.KIND, customer)
                .insert(CustomerStanding.KIND, States.standing(1))
                .insert(Product.KIND, product)
                .insert(Order.KIND, order)
                .append(event)
                .build()));
        List<Long> numbers =
                store.inUnit(unit -> List.of(unit.next(new Series("invoice"), 1), unit.next(new Series("invoice"), 1)));

        Order stored = store.inUnit(unit -> unit.orders().find(order.getId(), States.ALL))
                .orElseThrow();
        Customer known = store.inUnit(unit -> unit.customers().find(customer.getId(), States.ALL))
                .orElseThrow();
        List<CrmEvent> history = store.inUnit(unit -> unit.events().of(subject, States.ALL));
        assertThat(known.getName()).isEqualTo(customer.getName());
        assertThat(stored.getLines()).isEqualTo(order.getLines());
        assertThat(stored.getNetTotal()).isEqualTo(order.getNetTotal());
        assertThat(history).containsExactly(event);
        assertThat(numbers).containsExactly(1L, 2L);
    }
}
