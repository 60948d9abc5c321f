package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.ProductSort;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.order.StockItemId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reads of what nobody owns are one statement each in the whole scope, and none in any other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JpaCatalogueStatementsTest {
    private static final int ROWS = 1_000;
    private static final PageRequest PAGE = PageRequest.first(500);
    private static final DictionaryType LIST = DictionaryType.REGION;

    private final TestDatabase database = new TestDatabase(Server.H2, Map.of());
    private final CrmStore store = database.owningStore();

    @BeforeAll
    void fill() {
        Changes.Builder changes = Changes.builder();
        for (int number = 1; number <= ROWS; number++) {
            Product product = product(number);
            changes.insert(Product.KIND, product)
                    .insert(
                            StockItem.KIND,
                            StockItem.builder()
                                    .id(new StockItemId(new UUID(0, number)))
                                    .product(product.getId())
                                    .warehouse("W")
                                    .bin("")
                                    .count(BigDecimal.TEN)
                                    .build())
                    .insert(DictionaryEntry.KIND, entry(number));
        }
        Changes built = changes.build();
        store.inUnit(unit -> unit.apply(built));
    }

    @AfterAll
    void close() throws SQLException {
        database.clear();
        database.close();
    }

    @Test
    void readsTheDictionaryInOneStatement() {
        Set<String> values =
                IntStream.rangeClosed(1, ROWS).mapToObj(number -> "v" + number).collect(Collectors.toSet());
        assertOne(
                1,
                (unit, scope) ->
                        unit.dictionary().find(entry(1).getId(), scope).stream().toList());
        assertOne(ROWS, (unit, scope) -> unit.dictionary().findByValues(LIST, values, scope));
        assertOne(ROWS, (unit, scope) -> unit.dictionary().list(LIST, scope));
    }

    @Test
    void readsProductsAndStockInOneStatement() {
        Set<ProductId> ids = IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> product(number).getId())
                .collect(Collectors.toSet());
        ProductQuery query = ProductQuery.builder()
                .nameContains("product")
                .modelContains("m")
                .build();
        assertOne(
                1,
                (unit, scope) ->
                        unit.products().find(product(1).getId(), scope).stream().toList());
        assertOne(2, (unit, scope) -> unit.products().findByExternalIds(Set.of("E1", "E2"), scope));
        assertOne(ROWS, (unit, scope) -> unit.products().stock(ids, scope));
        assertOne(1, (unit, scope) -> Collections.nCopies(unit.products().count(query, scope) == ROWS ? 1 : 0, "all"));
    }

    @Test
    void turnsPagesOfProductsInEveryOrderInOneStatementEach() {
        for (boolean descending : new boolean[] {false, true}) {
            for (ProductSort sort : ProductSort.values()) {
                ProductQuery query =
                        ProductQuery.builder().sort(sort).descending(descending).build();
                Page<Product> first = store.inUnit(unit -> unit.products().list(query, PAGE, States.ALL));
                PageRequest next = PAGE.after(first.next().orElseThrow());
                assertOne(
                        ROWS - PAGE.limit(),
                        (unit, scope) ->
                                unit.products().list(query, next, scope).items());
            }
        }
    }

    private void assertOne(int rows, BiFunction<Unit, AccessScope, List<?>> read) {
        database.spy().forget();
        assertThat(store.<List<?>>inUnit(unit -> read.apply(unit, States.ALL))).hasSize(rows);
        assertThat(database.spy().executed()).singleElement().asString().startsWith("select");
        database.spy().forget();
        for (AccessScope scope : new AccessScope[] {AccessScope.none(), AccessScope.ownedBy(Set.of(States.ANN))}) {
            assertThat(store.<List<?>>inUnit(unit -> read.apply(unit, scope))).isEmpty();
        }
        assertThat(database.spy().executed()).isEmpty();
    }

    private static Product product(int number) {
        return Product.builder()
                .id(new ProductId(new UUID(0, number)))
                .externalId("E" + number)
                .name("Product " + number)
                .model("M" + number)
                .build();
    }

    private static DictionaryEntry entry(int number) {
        return DictionaryEntry.builder()
                .id(new DictionaryEntryId(new UUID(0, number)))
                .type(LIST)
                .value("v" + number)
                .item("")
                .position(0)
                .editable(true)
                .build();
    }
}
