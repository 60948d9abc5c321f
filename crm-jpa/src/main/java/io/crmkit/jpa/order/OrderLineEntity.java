package io.crmkit.jpa.order;

import io.crmkit.jpa.value.MoneyColumns;
import io.crmkit.spi.order.OrderLine;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.value.Money;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_order_line}. Its currency is that of its order: an order with another one cannot be made. */
@Entity(name = "CrmOrderLine")
@Table(name = "crm_order_line")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the provider or the other constructor sets the fields
class OrderLineEntity {
    private static final int SCALE = MoneyColumns.SCALE;

    @EmbeddedId
    private OrderLineKey key;

    // The list has an order of its own, which the numbers need not follow.
    @Column(name = "line_position", nullable = false)
    private int position;

    @Column(name = "product_id", nullable = false)
    private UUID product;

    @Column(name = "line_count", nullable = false, precision = 38, scale = SCALE)
    private BigDecimal count;

    @Column(name = "unit", length = 400)
    private @Nullable String unit;

    @Column(name = "price", nullable = false, precision = 38, scale = SCALE)
    private BigDecimal price;

    @Column(name = "discount", nullable = false, precision = 38, scale = SCALE)
    private BigDecimal discount;

    protected OrderLineEntity() {}

    /** What queries select. Public, for EclipseLink finds no other. */
    public OrderLineEntity(
            UUID order,
            int number,
            int position,
            UUID product,
            BigDecimal count,
            @Nullable String unit,
            BigDecimal price,
            BigDecimal discount) {
        this.key = new OrderLineKey(order, number);
        this.position = position;
        this.product = product;
        this.count = count;
        this.unit = unit;
        this.price = price;
        this.discount = discount;
    }

    static OrderLineEntity of(UUID order, int position, OrderLine line) {
        return new OrderLineEntity(
                order,
                line.number(),
                position,
                line.product().value(),
                exact(line.count()),
                line.unit().orElse(null),
                exact(line.price().amount()),
                exact(line.discount()));
    }

    /** A database would round without a word. */
    private static BigDecimal exact(BigDecimal number) {
        return number.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    UUID order() {
        return key.order();
    }

    int position() {
        return position;
    }

    OrderLine toLine(Currency currency) {
        return new OrderLine(
                key.number(),
                new ProductId(product),
                count,
                Optional.ofNullable(unit),
                new Money(price, currency),
                discount);
    }
}
