package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.StockItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Products and stock by id, key, name and scope. */
@Needs(Feature.PRODUCTS)
interface ProductReadContract extends Part {

    @Test
    @DisplayName("PROD-01 what is not there is not found, and no failure")
    default void findsNoProduct() {
        ProductId unknown = new ProductId(Sample.uuid(1));
        withUnit(unit -> {
            assertThat(unit.products().find(unknown, ALL)).isEmpty();
            assertThat(unit.products().findByExternalIds(Set.of(), ALL)).isEmpty();
            assertThat(unit.products().stock(Set.of(), ALL)).isEmpty();
            assertThat(unit.products().stock(Set.of(unknown), ALL)).isEmpty();
        });
    }

    @Test
    @DisplayName("PROD-02 products are listed in pages of any size, ordered by id, and found by external id")
    default void productPages() {
        List<Product> stored = new ArrayList<>();
        for (int number = 1; number <= 7; number++) {
            stored.add(insert(
                    Product.KIND, Trade.product(number).externalId("P" + number).build()));
        }
        Pages.assertListed(stored, page -> inUnit(unit -> unit.products().list(ProductQuery.any(), page, ALL)));
        assertRows(unit -> unit.products().findByExternalIds(Set.of("P2", "P5", "P9"), ALL))
                .containsExactlyInAnyOrder(stored.get(1), stored.get(4));
    }

    @Test
    @DisplayName("PROD-03 a name is searched folded and literally")
    default void productNameSearch() {
        Product one = insert(Product.KIND, Trade.product(1).name("Straße 50%").build());
        Product two = insert(Product.KIND, Trade.product(2).name("Strasse_50").build());
        assertNamed("STRASSE", one, two);
        assertNamed("50%", one);
        assertNamed("_", two);
        assertNamed("\\");
    }

    @Test
    @DisplayName("PROD-04 stock is ordered by product, warehouse and bin, and is that of the products asked for")
    default void stockInOrder() {
        Product one = insert(Product.KIND, Trade.product(1).build());
        Product two = insert(Product.KIND, Trade.product(2).build());
        Product other = insert(Product.KIND, Trade.product(3).build());
        StockItem fifth = stock(1, two, "A", "");
        StockItem third = stock(2, one, "B", "");
        StockItem second = stock(3, one, "A", "2");
        StockItem fourth = stock(4, one, "a", "1");
        StockItem first = stock(5, one, "A", "");
        stock(6, other, "A", "");
        assertRows(unit -> unit.products().stock(Set.of(one.getId(), two.getId()), ALL))
                .extracting(StockItem::getId)
                .containsExactly(first.getId(), second.getId(), third.getId(), fourth.getId(), fifth.getId());
    }

    @Test
    @DisplayName("PROD-05 nobody owns products and stock: they are seen in the whole scope alone")
    default void productScope() {
        Product product = insert(Product.KIND, Trade.product(1).externalId("P").build());
        stock(1, product, "W", "");
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            int expected = scope.equals(ALL) ? 1 : 0;
            withUnit(unit -> {
                assertThat(unit.products().find(product.getId(), scope).stream().count())
                        .isEqualTo(expected);
                assertThat(unit.products().findByExternalIds(Set.of("P"), scope))
                        .hasSize(expected);
                assertThat(unit.products()
                                .list(ProductQuery.any(), Pages.ALL, scope)
                                .items())
                        .hasSize(expected);
                assertThat(unit.products().stock(Set.of(product.getId()), scope))
                        .hasSize(expected);
            });
        }
    }

    private void assertNamed(String text, Product... products) {
        ProductQuery query = ProductQuery.builder().nameContains(text).build();
        assertThat(inUnit(unit -> unit.products().list(query, Pages.ALL, ALL)).items())
                .containsExactly(products);
    }

    private StockItem stock(int number, Product product, String warehouse, String bin) {
        return insert(
                StockItem.KIND,
                Trade.stockItem(number, product).warehouse(warehouse).bin(bin).build());
    }
}
