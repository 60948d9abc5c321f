package io.crmkit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final Subject SUBJECT = Subject.of(Product.KIND, new ProductId(ONE));
    private static final CrmEvent EVENT = new CrmEvent(
            new EventId(ONE),
            Instant.EPOCH,
            Optional.empty(),
            SUBJECT,
            State.NEW,
            0,
            "S",
            Optional.empty(),
            Optional.empty(),
            Map.of("reason", "secret"));
    private static final CommandRecord COMMAND =
            new CommandRecord(new CommandId("c"), Optional.empty(), "f", "a", Instant.EPOCH);

    @Test
    void holdsOneOperationPerRecord() {
        Changes.Builder changes = Changes.builder().insert(Product.KIND, product(ONE));
        assertThatIllegalStateException().isThrownBy(() -> changes.insert(Product.KIND, product(ONE)));
        assertThatIllegalStateException().isThrownBy(() -> changes.update(Product.KIND, product(ONE), product(ONE)));
        assertThatIllegalStateException().isThrownBy(() -> changes.remove(Product.KIND, product(ONE)));
        // Records of two kinds may share an id, as a customer and its standing do.
        assertThat(changes.insert(CustomerStanding.KIND, standing(ONE)).build().records())
                .hasSize(2);
    }

    @Test
    void keepsIdsInUpdates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Changes.builder().update(Product.KIND, product(ONE), product(TWO)));
    }

    @Test
    void givesOperationsOfAKindInOrder() {
        Changes changes = Changes.builder()
                .insert(Product.KIND, product(TWO))
                .insert(CustomerStanding.KIND, standing(ONE))
                .remove(Product.KIND, product(ONE))
                .build();
        assertThat(changes.of(Product.KIND))
                .extracting(Change::id)
                .containsExactly(new ProductId(TWO), new ProductId(ONE));
        assertThat(changes.of(CustomerStanding.KIND)).hasSize(1);
        assertThat(changes.records()).hasSize(3);
        assertThat(changes.isEmpty()).isFalse();
    }

    @Test
    void isEmptyWithoutRecordEventAndCommand() {
        assertThat(Changes.builder().build().isEmpty()).isTrue();
        assertThat(Changes.builder().append(EVENT).build().isEmpty()).isFalse();
        assertThat(Changes.builder().remember(COMMAND).build().isEmpty()).isFalse();
    }

    @Test
    void isASnapshotOfItsBuilder() {
        Changes.Builder builder = Changes.builder().append(EVENT);
        Changes before = builder.build();
        builder.append(EVENT).insert(Product.KIND, product(ONE)).remember(COMMAND);
        assertThat(before.events()).hasSize(1);
        assertThat(before.records()).isEmpty();
        assertThat(before.command()).isEmpty();
        assertThatThrownBy(() -> before.events().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void goesBackToABuilderThatKnowsItsRecords() {
        Changes before = Changes.builder()
                .insert(Product.KIND, product(ONE))
                .append(EVENT)
                .remember(COMMAND)
                .build();
        Changes after = before.toBuilder().insert(Product.KIND, product(TWO)).build();
        assertThat(after.records()).hasSize(2).containsAll(before.records());
        assertThat(after.events()).containsExactly(EVENT);
        assertThat(after.command()).contains(COMMAND);
        assertThatIllegalStateException().isThrownBy(() -> before.toBuilder().remove(Product.KIND, product(ONE)));
    }

    @Test
    void answerGivesStatesTheirVersions() {
        Applied applied = new Applied(Map.of(SUBJECT, 7L));
        assertThat(applied.stored(Product.KIND, product(ONE)).getVersion()).isEqualTo(7);
        assertThatIllegalStateException().isThrownBy(() -> applied.stored(Product.KIND, product(TWO)));
    }

    @Test
    void eventShowsNoDetails() {
        assertThat(EVENT.toString()).doesNotContain("secret");
    }

    private static Product product(UUID id) {
        return Product.builder().id(new ProductId(id)).name("Product").build();
    }

    private static CustomerStanding standing(UUID id) {
        return CustomerStanding.builder()
                .id(new CustomerId(id))
                .status(CustomerStatus.ACTIVE)
                .openChances(0)
                .build();
    }
}
