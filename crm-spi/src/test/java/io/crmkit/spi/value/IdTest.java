package io.crmkit.spi.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.CustomerId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdTest {

    @Test
    void isOrderedAsItsTextIs() {
        Random random = new Random(20261122);
        List<CustomerId> ids =
                new ArrayList<>(List.of(id(0, 0), id(-1, -1), id(Long.MIN_VALUE, 0), id(0, -1), id(0, 1)));
        for (int count = 0; count < 1000; count++) {
            ids.add(id(random.nextLong(), random.nextLong()));
            // Also ids that differ in their second half alone.
            ids.add(id(count % 3 - 1, random.nextLong()));
        }
        Collections.shuffle(ids, random);
        List<CustomerId> byText = new ArrayList<>(ids);
        byText.sort(Comparator.comparing(id -> id.value().toString()));
        Collections.sort(ids);
        assertThat(ids).isEqualTo(byText);
    }

    @Test
    void isOfItsKind() {
        UUID value = new UUID(1, 2);
        assertThat(new CustomerId(value)).isEqualTo(new CustomerId(value)).isNotEqualTo(new ContactId(value));
        assertThat(new CustomerId(value)).isEqualByComparingTo(new CustomerId(value));
    }

    private static CustomerId id(long high, long low) {
        return new CustomerId(new UUID(high, low));
    }
}
