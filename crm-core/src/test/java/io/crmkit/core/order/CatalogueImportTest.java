package io.crmkit.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.ImportSummary;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 000-25 and 000-26: products and stock come from the host. */
class CatalogueImportTest {
    private final TestCrm test = TestCrm.create();
    private final CrmSession system = test.system();

    private static ImportStock.Row stock(String product, String warehouse, @Nullable String bin, String count) {
        return new ImportStock.Row(product, warehouse, bin, new BigDecimal(count), null);
    }

    @Test
    @Tag("000-25")
    @DisplayName("000-25: products are entered, updated and left alone; what is no longer said of one is gone")
    void products() {
        assertThat(system.execute(new ImportProducts(List.of(Samples.product("P1"), Samples.product("P2")))))
                .isEqualTo(new ImportSummary(2, 0, 0));
        StoreDump before = StoreDump.of(test.store());
        assertThat(system.execute(new ImportProducts(List.of(Samples.product("P1"), Samples.product("P2")))))
                .isEqualTo(new ImportSummary(0, 0, 2));
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        ImportProducts.Row bare = new ImportProducts.Row("P1", " Car ", null, null, null, null, null);
        assertThat(system.execute(new ImportProducts(List.of(bare, Samples.product("P3")))))
                .isEqualTo(new ImportSummary(1, 1, 0));
        Product product = system.products().findByExternalId("P1").orElseThrow();
        assertThat(product)
                .isEqualTo(Product.builder()
                        .id(product.getId())
                        .externalId("P1")
                        .name("Car")
                        .version(product.getVersion())
                        .build());
        assertThat(system.products().findByExternalId("P2").orElseThrow().getPrice())
                .contains(Money.of("95.7", "EUR"));
    }

    @Test
    @Tag("000-26")
    @DisplayName("000-26: one product is in many places, with and without a bin, and each place is counted once")
    void places() {
        system.execute(new ImportProducts(List.of(Samples.product("P1"))));
        ImportStock command = new ImportStock(List.of(
                stock("P1", "north", "A1", "1"), stock("P1", "north", null, "2"), stock("P1", "south", "A1", "0")));
        assertThat(system.execute(command)).isEqualTo(new ImportSummary(3, 0, 0));
        StoreDump before = StoreDump.of(test.store());
        assertThat(system.execute(command)).isEqualTo(new ImportSummary(0, 0, 3));
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        assertThat(system.execute(new ImportStock(List.of(stock("P1", "north", null, "2.5")))))
                .isEqualTo(new ImportSummary(0, 1, 0));
        Product product = system.products().findByExternalId("P1").orElseThrow();
        assertThat(system.products().stock(product.getId()))
                .extracting(StockItem::getBin, item -> item.getCount().toPlainString())
                .containsExactly(tuple("", "2.5"), tuple("A1", "1"), tuple("A1", "0"));
    }

    @Test
    @DisplayName("The same count written with other decimals is the same count")
    void decimals() {
        system.execute(new ImportProducts(List.of(Samples.product("P1"))));
        system.execute(new ImportStock(List.of(stock("P1", "north", null, "10"))));
        StoreDump before = StoreDump.of(test.store());
        for (String count : List.of("10.00", "1E+1", "10.0000000000")) {
            assertThat(system.execute(new ImportStock(List.of(stock("P1", "north", null, count)))))
                    .isEqualTo(new ImportSummary(0, 0, 1));
        }
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("No product and no place is named twice in one command")
    void duplicates() {
        system.execute(new ImportProducts(List.of(Samples.product("P1"))));
        StoreDump before = StoreDump.of(test.store());
        assertThat(Refusals.text(
                        Refusals.of(system, new ImportProducts(List.of(Samples.product("P2"), Samples.product("P2"))))))
                .isEqualTo("invalid rows[1].externalId DUPLICATE");
        assertThat(Refusals.text(Refusals.of(
                        system,
                        new ImportStock(List.of(
                                stock("P1", "north", null, "1"),
                                stock("P1", "north", "A1", "1"),
                                stock("P1", "north", null, "2"))))))
                .isEqualTo("invalid rows[2].warehouse DUPLICATE");
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("A thousand rows pass in one command")
    void thousand() {
        assertThat(system.execute(new ImportProducts(IntStream.range(0, 1000)
                        .mapToObj(i -> Samples.product("P" + i))
                        .toList())))
                .isEqualTo(new ImportSummary(1000, 0, 0));
        assertThat(system.execute(new ImportStock(IntStream.range(0, 1000)
                        .mapToObj(i -> stock("P" + i, "north", null, "1"))
                        .toList())))
                .isEqualTo(new ImportSummary(1000, 0, 0));
    }
}
