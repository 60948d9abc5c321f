package io.crmkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstOrdersTest {

    @ParameterizedTest
    @CsvSource({
        "NORTH_AMERICA, in",
        "ASIA_PACIFIC, in",
        "EUROPE_MIDDLE_EAST_AFRICA, not in",
    })
    @DisplayName("A first order is expected to bring the mean of those of the territory, as SQL says")
    void mean(Territory territory, String in) {
        String countries = switch (territory) {
            case NORTH_AMERICA -> in + " ('USA', 'Canada')";
            case ASIA_PACIFIC -> in + " ('Japan', 'Australia', 'New Zealand', 'Singapore', 'Hong Kong', 'Philippines')";
            case EUROPE_MIDDLE_EAST_AFRICA ->
                in + " ('USA', 'Canada', 'Japan', 'Australia', 'New Zealand', 'Singapore', 'Hong Kong', 'Philippines')";
        };
        Collection<BigDecimal> firsts = Sql.firstOrders(countries).values();
        BigDecimal sum = firsts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(new FirstOrders(SteelWheelsReader.read()).mean(territory).amount())
                .isEqualByComparingTo(sum.divide(BigDecimal.valueOf(firsts.size()), 0, RoundingMode.HALF_UP));
    }
}
