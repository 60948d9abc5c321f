package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderLine;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is stored of products, stock and orders is what is read. */
@Needs(Feature.PRODUCTS)
interface TradeTripContract extends Part {

    @Test
    @DisplayName("TRIP-40 a product is read as it was stored, with every optional attribute absent and present")
    default void products() {
        Product bare = insert(Product.KIND, Trade.product(1).build());
        assertReadBack(bare);
        Product full = update(Product.KIND, bare, fullProduct());
        assertReadBack(full);
        assertReadBack(update(Product.KIND, full, Trade.product(1).build()));
    }

    @Test
    @DisplayName("TRIP-41 a stock item is read as it was stored, with every optional attribute absent and present")
    default void stock() {
        Product product = insert(Product.KIND, Trade.product(1).build());
        StockItem bare = insert(StockItem.KIND, Trade.stockItem(1, product).build());
        assertRows(unit -> unit.products().stock(Set.of(product.getId()), ALL)).containsExactly(bare);
        StockItem full = update(
                StockItem.KIND,
                bare,
                Trade.stockItem(1, product)
                        .warehouse(Texts.LINE)
                        .bin(Texts.LINE)
                        .count(new BigDecimal("123456789.123"))
                        .memo(Texts.LONG_TEXT)
                        .build());
        StockItem read = inUnit(unit -> unit.products().stock(Set.of(product.getId()), ALL))
                .get(0);
        // A count has no normal form of its own: 1.50 and 1.5 are one count.
        assertThat(read.getCount()).isEqualByComparingTo(full.getCount());
        assertThat(StockItem.builder().from(read).count(full.getCount()).build())
                .isEqualTo(full);
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.ORDERS})
    @DisplayName("TRIP-42 an order is read as it was stored, without lines and with lines in their order")
    default void orders() {
        Product product = insert(Product.KIND, Trade.product(1).build());
        Customer customer = insertCustomer(Sample.customer(1).build());
        Order bare = insert(Order.KIND, Trade.order(1, customer).build());
        assertReadBack(bare);
        Order full = Trade.order(1, customer)
                .externalId(Texts.LONG_LINE)
                .date(Texts.LAST_DAY)
                .deliveryAddress(Texts.LONG_TEXT)
                .status(OrderStatus.PAID)
                .addLine(Trade.line(2, product, "3", Money.of("19.99", "EUR"), "0.05"))
                .addLine(Trade.line(1, product, "0.001", Money.of("0.0001", "EUR"), "0"))
                .addLine(new OrderLine(
                        3,
                        product.getId(),
                        BigDecimal.ONE,
                        Optional.of(Texts.LINE),
                        new Money(Texts.GREATEST, Trade.EUR),
                        BigDecimal.ONE))
                .build();
        Order stored = update(Order.KIND, bare, full);
        assertReadBack(stored);
        assertReadBack(update(
                Order.KIND,
                stored,
                Trade.order(1, customer).addLine(full.getLines().get(1)).build()));
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.ORDERS})
    @DisplayName("TRIP-43 an order is read as it was stored in every status, and in currencies of 0, 2 and 3 decimals")
    default void orderStatuses() {
        Product product = insert(Product.KIND, Trade.product(1).build());
        Customer customer = insertCustomer(Sample.customer(1).build());
        int number = 1;
        for (OrderStatus status : OrderStatus.values()) {
            for (String currency : new String[] {"JPY", "USD", "KWD"}) {
                assertReadBack(insert(
                        Order.KIND,
                        Trade.order(number++, customer)
                                .status(status)
                                .currency(Currency.getInstance(currency))
                                .addLine(Trade.line(1, product, "7", Money.of("1234.567", currency), "0.125"))
                                .build()));
            }
        }
    }

    private void assertReadBack(Product stored) {
        assertFound(unit -> unit.products().find(stored.getId(), ALL)).contains(stored);
    }

    private void assertReadBack(Order stored) {
        assertFound(unit -> unit.orders().find(stored.getId(), ALL)).contains(stored);
    }

    private static Product fullProduct() {
        return Trade.product(1)
                .externalId(Texts.LINE)
                .name(Texts.LONG_LINE)
                .model(Texts.LINE)
                .batch(Texts.LINE)
                .unit("箱")
                .price(new Money(Texts.GREATEST, Trade.EUR))
                .memo(Texts.LONG_TEXT)
                .build();
    }
}
