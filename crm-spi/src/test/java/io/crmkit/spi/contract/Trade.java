package io.crmkit.spi.contract;

import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderLine;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.order.StockItemId;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Plain states of the sales data and the dictionary, by number, with every optional attribute absent. */
final class Trade {
    static final Currency EUR = Currency.getInstance("EUR");

    private Trade() {}

    static Product.Builder product(int number) {
        return Product.builder().id(new ProductId(Sample.uuid(number))).name("Product " + number);
    }

    static StockItem.Builder stockItem(int number, Product product) {
        return StockItem.builder()
                .id(new StockItemId(Sample.uuid(number)))
                .product(product.getId())
                .warehouse("W" + number)
                .bin("")
                .count(BigDecimal.TEN);
    }

    static Order.Builder order(int number, Customer customer) {
        return Order.builder()
                .id(new OrderId(Sample.uuid(number)))
                .customer(customer.getId())
                .date(Sample.DAY)
                .status(OrderStatus.NEW)
                .currency(EUR)
                .recordedAt(Sample.NOON);
    }

    static OrderLine line(int number, Product product, String count, Money price, String discount) {
        return new OrderLine(
                number, product.getId(), new BigDecimal(count), Optional.empty(), price, new BigDecimal(discount));
    }

    static DictionaryEntry.Builder entry(int number, DictionaryType type) {
        return DictionaryEntry.builder()
                .id(new DictionaryEntryId(Sample.uuid(number)))
                .type(type)
                .value("value-" + number)
                .item("Item " + number)
                .position(number)
                .editable(true);
    }
}
