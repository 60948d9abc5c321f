package io.crmkit.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.CrmSession;
import io.crmkit.core.TestCrm;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What those who sell look up in the host's catalogue. */
class CatalogueTest {
    private final TestCrm test = TestCrm.create();
    private final CrmSession rolf = test.as("rolf");

    CatalogueTest() {
        test.system()
                .execute(new ImportProducts(List.of(
                        new ImportProducts.Row(
                                "P1", "Model car", "1:18", "A", "piece", Money.of("95.70", "EUR"), "fragile"),
                        new ImportProducts.Row("P2", "Model plane", null, null, null, null, null),
                        new ImportProducts.Row("P3", "Bus", null, null, null, null, null))));
        test.system()
                .execute(new ImportStock(List.of(
                        new ImportStock.Row("P1", "south", "B2", new BigDecimal("4"), null),
                        new ImportStock.Row("P1", "north", "A1", new BigDecimal("2.5"), "reserved"),
                        new ImportStock.Row("P2", "north", "A1", BigDecimal.ONE, null))));
    }

    @Test
    @Tag("000-25")
    @DisplayName(
            "000-25: products are found by a part of the name, page by page, and read with all that is known of them")
    void products() {
        ProductQuery models = ProductQuery.builder().nameContains("MODEL").build();
        Page<Product> first = rolf.products().list(models, PageRequest.first(1));
        assertThat(first.items()).extracting(Product::getName).containsExactly("Model car");
        Page<Product> second = rolf.products()
                .list(models, PageRequest.first(1).after(first.next().orElseThrow()));
        assertThat(second.items()).extracting(Product::getName).containsExactly("Model plane");
        assertThat(second.next()).isEmpty();

        Product car = rolf.products().get(first.items().get(0).getId());
        assertThat(car.getModel()).contains("1:18");
        assertThat(car.getBatch()).contains("A");
        assertThat(car.getUnit()).contains("piece");
        assertThat(car.getPrice()).contains(Money.of("95.70", "EUR"));
        assertThat(car.getMemo()).contains("fragile");
    }

    @Test
    @Tag("000-26")
    @DisplayName("000-26: the stock of a product is told place by place, and names the product it is of")
    void stock() {
        Product car = rolf.products().findByExternalId("P1").orElseThrow();
        assertThat(rolf.products().stock(car.getId()))
                .extracting(
                        StockItem::getProduct,
                        StockItem::getWarehouse,
                        StockItem::getBin,
                        item -> item.getCount().toPlainString())
                .containsExactly(tuple(car.getId(), "north", "A1", "2.5"), tuple(car.getId(), "south", "B2", "4"));
        Product bus = rolf.products().findByExternalId("P3").orElseThrow();
        assertThat(rolf.products().stock(bus.getId())).isEmpty();
    }
}
