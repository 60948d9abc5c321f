package io.crmkit.spi.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.UserSort;
import io.crmkit.spi.activity.ActivitySort;
import io.crmkit.spi.chance.ChanceSort;
import io.crmkit.spi.customer.ContactSort;
import io.crmkit.spi.customer.CustomerSort;
import io.crmkit.spi.event.EventSort;
import io.crmkit.spi.loss.LossSort;
import io.crmkit.spi.order.OrderSort;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductSort;
import io.crmkit.spi.service.ServiceSort;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortKeyTest {
    private static final SortKey<String> TEXT = SortKey.text(text -> text);
    private static final SortKey<LocalDate> DAY = SortKey.day(day -> day);
    private static final SortKey<Optional<LocalDate>> ABSENT_FIRST = SortKey.absentFirst(day -> day);
    private static final SortKey<Integer> NUMBER = SortKey.number(3, number -> number);

    @Test
    void ordersAsWhatItIsTheKeyOf() {
        assertThat(TEXT.of(" ＡＣＭＥ  Ltd")).isEqualTo("acme ltd");
        assertThat(DAY.of(LocalDate.of(987, 1, 2))).isEqualTo("0987-01-02").isLessThan(DAY.of(LocalDate.EPOCH));
        assertThat(ABSENT_FIRST.of(Optional.empty())).isLessThan(ABSENT_FIRST.of(Optional.of(LocalDate.of(0, 1, 1))));
        assertThat(NUMBER.of(9)).isEqualTo("009").isLessThan(NUMBER.of(10)).isLessThan(NUMBER.of(100));
        assertThat(SortKey.none().of("x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme", "o'hara % _", "éclair \uD83D\uDE80", "株式"})
    void fitsFoldedTexts(String text) {
        assertThat(TEXT.fits(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", " a", "a  b", "ａ", "a\u0000", "\uD83D", "a\uDE80", "a\u200b", "tab\there"})
    void fitsNoOtherTexts(String text) {
        assertThat(TEXT.fits(text)).isFalse();
    }

    @Test
    void fitsItsOwnKeysAlone() {
        assertThat(DAY.fits("2026-02-28")).isTrue();
        assertThat(Stream.of("", "2026-02-29", "2026-2-28", "+12026-02-28", "-001-02-28", "acme", "0000000000"))
                .noneMatch(DAY::fits);
        assertThat(Stream.of("", "2026-02-28")).allMatch(ABSENT_FIRST::fits);
        assertThat(ABSENT_FIRST.fits("x")).isFalse();
        assertThat(Stream.of("000", "100", "999")).allMatch(NUMBER::fits);
        assertThat(Stream.of("", "9", "0100", "-01", "1a0", "\u0660\u0660\u0660"))
                .noneMatch(NUMBER::fits);
        assertThat(SortKey.none().fits("")).isTrue();
        assertThat(SortKey.none().fits("x")).isFalse();
    }

    @Test
    void cursorFitsTheOrderThatItNames() {
        UUID id = new UUID(0, 1);
        assertThat(ChanceSort.SUCCESS_RATE.fits(new Cursor("SUCCESS_RATE", "050", id)))
                .isTrue();
        assertThat(ChanceSort.SUCCESS_RATE.fits(new Cursor("SUCCESS_RATE", "high", id)))
                .isFalse();
        assertThat(ChanceSort.SUCCESS_RATE.fits(new Cursor("CUSTOMER_NAME", "050", id)))
                .isFalse();
        assertThat(ChanceSort.CUSTOMER_NAME.fits(new Cursor("CUSTOMER_NAME", "050", id)))
                .isTrue();
        Product product = Product.builder().id(new ProductId(id)).name("Wheel").build();
        assertThat(ProductSort.NAME.cursor(product)).isEqualTo(new Cursor("NAME", "wheel", id));
        assertThat(ProductSort.ENTERED.cursor(product)).isEqualTo(new Cursor("ENTERED", "", id));
        assertThat(EventSort.ENTERED.fits(new Cursor("ENTERED", "", id))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListIsSortedByIdAtFirst(List<Sort<?>> sorts) {
        assertThat(sorts.get(0).name()).isEqualTo("ENTERED");
        assertThat(sorts)
                .hasSizeGreaterThan(1)
                .filteredOn(sort -> sort.sortKey().isNone())
                .containsExactly(sorts.get(0));
    }

    static Stream<List<? extends Sort<?>>> lists() {
        return Stream.of(
                List.of(CustomerSort.values()),
                List.of(ContactSort.values()),
                List.of(ChanceSort.values()),
                List.of(ActivitySort.values()),
                List.of(ServiceSort.values()),
                List.of(LossSort.values()),
                List.of(OrderSort.values()),
                List.of(ProductSort.values()),
                List.of(UserSort.values()));
    }
}
