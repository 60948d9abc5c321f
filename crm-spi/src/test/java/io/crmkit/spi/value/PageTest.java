package io.crmkit.spi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductSort;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void isTheLastWithoutARowTooMany() {
        assertThat(Page.of(products(0), 2, ProductSort.ENTERED).next()).isEmpty();
        assertThat(Page.of(products(1), 2, ProductSort.ENTERED).next()).isEmpty();
        assertThat(Page.of(products(2), 2, ProductSort.ENTERED).next()).isEmpty();
        assertThat(Page.of(products(2), 2, ProductSort.ENTERED).items()).hasSize(2);
    }

    @Test
    void endsWhereItsLastRowIs() {
        Page<Product> page = Page.of(products(3), 2, ProductSort.ENTERED);
        assertThat(page.items()).isEqualTo(products(2));
        assertThat(page.next()).contains(new Cursor("ENTERED", "", new UUID(0, 1)));
        assertThat(Page.of(products(3), 2, ProductSort.NAME).next())
                .contains(new Cursor("NAME", "product", new UUID(0, 1)));
    }

    @Test
    void isASnapshot() {
        List<Product> rows = new ArrayList<>(products(3));
        Page<Product> page = Page.of(rows, 2, ProductSort.ENTERED);
        rows.clear();
        assertThat(page.items()).hasSize(2);
        assertThatThrownBy(() -> page.items().remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void requestKeepsItsLimit() {
        Cursor cursor = new Cursor("ENTERED", "", new UUID(0, 1));
        assertThat(PageRequest.first(7).after()).isEmpty();
        assertThat(PageRequest.first(7).after(cursor).limit()).isEqualTo(7);
        assertThat(PageRequest.first(7).after(cursor).after()).contains(cursor);
    }

    private static List<Product> products(int count) {
        List<Product> products = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            products.add(Product.builder()
                    .id(new ProductId(new UUID(0, number)))
                    .name("Product")
                    .build());
        }
        return products;
    }
}
