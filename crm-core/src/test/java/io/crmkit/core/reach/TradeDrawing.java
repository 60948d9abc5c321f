package io.crmkit.core.reach;

import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Draws customers, and what they buy. */
final class TradeDrawing {
    private static final List<String> CURRENCIES = List.of("EUR", "USD");
    private static final List<Integer> RATINGS = List.of(1, 3, 5);

    private final Drawing drawing;
    private final Dice dice;
    private final Company company;

    TradeDrawing(Drawing drawing) {
        this.drawing = drawing;
        dice = drawing.dice();
        company = drawing.company();
    }

    void draw(int customers) {
        ProductId product = product();
        for (int i = 0; i < customers; i++) {
            CustomerId customer = customer();
            drawing.some(2, () -> contact(customer));
            drawing.some(3, () -> order(customer, product));
        }
    }

    private ProductId product() {
        ProductId id = new ProductId(company.id());
        drawing.put(
                Product.KIND,
                Product.builder().id(id).externalId("product-1").name("Model").build());
        drawing.put(
                StockItem.KIND,
                StockItem.builder()
                        .id(new StockItemId(company.id()))
                        .product(id)
                        .warehouse("north")
                        .bin("")
                        .count(BigDecimal.TEN)
                        .build());
        return id;
    }

    private CustomerId customer() {
        CustomerId id = new CustomerId(company.id());
        company.put(
                CustomerStanding.KIND,
                CustomerStanding.builder()
                        .id(id)
                        .status(dice.one(CustomerStatus.class))
                        .openChances(0)
                        .build());
        drawing.put(
                Customer.KIND,
                Customer.builder()
                        .id(id)
                        .number("N" + id.value())
                        .externalId("customer-" + id.value())
                        .name("Customer " + id.value())
                        .manager(dice.one(drawing.people()))
                        .region(dice.maybe(List.of("north", "south", "elsewhere")))
                        .level(dice.maybe(List.of(CustomerLevel.values())))
                        .credit(dice.maybe(RATINGS))
                        .satisfaction(dice.maybe(RATINGS))
                        .customerSince(dice.day(700, 100))
                        .createdBy(dice.maybe(drawing.people()))
                        .createdAt(Company.NOW)
                        .build());
        return id;
    }

    private void contact(CustomerId customer) {
        UUID id = company.id();
        drawing.put(
                Contact.KIND,
                Contact.builder()
                        .id(new ContactId(id))
                        .customer(customer)
                        .name("Contact " + id)
                        .build());
    }

    private void order(CustomerId customer, ProductId product) {
        UUID id = company.id();
        Currency currency = Currency.getInstance(dice.one(CURRENCIES));
        drawing.put(
                Order.KIND,
                Order.builder()
                        .id(new OrderId(id))
                        .externalId("order-" + id)
                        .customer(customer)
                        .date(dice.day(400, 30))
                        .status(dice.one(OrderStatus.class))
                        .currency(currency)
                        .lines(IntStream.rangeClosed(1, dice.upTo(2))
                                .mapToObj(number -> line(number, product, currency))
                                .toList())
                        .recordedAt(Company.NOW)
                        .build());
    }

    private OrderLine line(int number, ProductId product, Currency currency) {
        return new OrderLine(
                number,
                product,
                BigDecimal.valueOf(1 + dice.upTo(9)),
                Optional.empty(),
                new Money(BigDecimal.valueOf(1 + dice.upTo(9999), 2), currency),
                BigDecimal.valueOf(dice.upTo(100), 2));
    }
}
