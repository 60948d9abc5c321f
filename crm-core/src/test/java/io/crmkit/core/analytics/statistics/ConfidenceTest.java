package io.crmkit.core.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {
    /** E. S. Pearson and H. O. Hartley, Biometrika Tables for Statisticians, table 4; with more digits from any library. */
    @ParameterizedTest(name = "{0} is within {1} standard deviations")
    @CsvSource({
        "0.5, 0.674489750196082",
        "0.8, 1.281551565544600",
        "0.9, 1.644853626951473",
        "0.95, 1.959963984540054",
        "0.99, 2.575829303548901",
        "0.999, 3.290526731491895",
        "0.9999, 3.890591886413120",
        "0.000001, 0.00000125331413731"
    })
    @DisplayName("The quantiles of the normal distribution are those of the tables")
    void quantiles(double level, double quantile) {
        assertThat(new Confidence(level).quantile()).isCloseTo(quantile, within(1e-11));
    }
}
