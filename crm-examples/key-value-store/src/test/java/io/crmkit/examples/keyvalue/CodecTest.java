package io.crmkit.examples.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.StoreException;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/** What is stored of a state, and what later versions of the library can read of it. */
class CodecTest {
    private static final CBORMapper CBOR = new CBORMapper();
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(1, 1));
    private static final CustomerStanding STANDING = CustomerStanding.builder()
            .id(CUSTOMER)
            .status(CustomerStatus.ACTIVE)
            .openChances(2)
            .openRequests(3)
            .version(1)
            .build();

    @Test
    @DisplayName("What is absent is not written, an id is its sixteen bytes")
    void isCompact() {
        Chance chance = Samples.chance(1);
        ObjectNode stored = tree(Codec.write(Chance.class, chance));
        assertThat(stored.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "status", "customerName", "title", "successRate", "description", "createdAt", "version");
        assertThat(stored.get("id").binaryValue()).hasSize(16);
        assertThat(Codec.write(Chance.class, chance))
                .hasSizeLessThan(chance.toString().length());
    }

    @Test
    @DisplayName("What follows from other attributes is not written")
    void derivedIsLeftOut() {
        Order order = Order.builder()
                .id(new OrderId(new UUID(1, 2)))
                .customer(CUSTOMER)
                .date(LocalDate.of(2026, 11, 22))
                .status(OrderStatus.SHIPPED)
                .currency(Currency.getInstance("EUR"))
                .recordedAt(Instant.EPOCH)
                .build();
        assertThat(tree(Codec.write(Order.class, order)).has("netTotal")).isFalse();
        assertThat(Codec.read(Order.class, Codec.write(Order.class, order))).isEqualTo(order);
    }

    @Test
    @DisplayName("What was stored before an optional attribute was added is read without it")
    void optionalAttributeAdded() {
        Chance chance = Samples.chance(1);
        Chance known = Chance.builder().from(chance).phone("0123").build();
        byte[] before = changed(Codec.write(Chance.class, known), tree -> tree.without("phone"));
        assertThat(Codec.read(Chance.class, before)).isEqualTo(chance);
    }

    @Test
    @DisplayName("What was stored before an attribute with a default was added is read with the default")
    void defaultAttributeAdded() {
        byte[] before = changed(Codec.write(CustomerStanding.class, STANDING), tree -> tree.without("openRequests"));
        assertThat(Codec.read(CustomerStanding.class, before))
                .isEqualTo(CustomerStanding.builder()
                        .from(STANDING)
                        .openRequests(0)
                        .build());
    }

    @Test
    @DisplayName("What a later version stored is refused by one that would lose a part of it")
    void unknownAttribute() {
        byte[] later = changed(Codec.write(CustomerStanding.class, STANDING), tree -> tree.put("openOffers", 1));
        assertThatThrownBy(() -> Codec.read(CustomerStanding.class, later)).isInstanceOf(StoreException.class);
    }

    private static byte[] changed(byte[] bytes, UnaryOperator<ObjectNode> change) {
        return CBOR.writeValueAsBytes(change.apply(tree(bytes)));
    }

    private static ObjectNode tree(byte[] bytes) {
        return (ObjectNode) CBOR.readTree(bytes);
    }
}
