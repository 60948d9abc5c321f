package io.crmkit.core.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what Fader, Hardie and Lee printed in the paper of 2005 and in their notes on it (brucehardie.com). */
class BgNbdTest {
    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @Test
    @DisplayName("The data of the test are those of the study: customers by repeated purchases, as printed there")
    void data() {
        PurchaseHistories histories = Cdnow.inWeeks();
        Map<Integer, Long> frequencies = histories.counts().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> Math.min(entry.getKey().repeats(), 7), Collectors.summingLong(Map.Entry::getValue)));
        assertThat(histories.customers()).isEqualTo(2_357);
        assertThat(frequencies).isEqualTo(Map.of(0, 1_411L, 1, 439L, 2, 214L, 3, 100L, 4, 62L, 5, 38L, 6, 29L, 7, 64L));
    }

    @Test
    @DisplayName("The published estimates for CDNOW, to the printed digits")
    void published() {
        BgNbdFit fit = BgNbd.fit(Cdnow.inWeeks());

        assertThat(fit.outcome()).isEqualTo(BgNbdFit.Outcome.FITTED);
        assertThat(fit.customers()).isEqualTo(2_357);
        assertThat(fit.repeaters()).isEqualTo(946);
        assertThat(fit.steps()).isBetween(1, 4_999);
        BgNbd model = fit.model().orElseThrow();
        assertThat(model.r()).isCloseTo(0.243, within(0.0005));
        assertThat(model.alpha()).isCloseTo(4.414, within(0.0005));
        assertThat(model.a()).isCloseTo(0.793, within(0.0005));
        assertThat(model.b()).isCloseTo(2.426, within(0.0005));
        assertThat(fit.logLikelihood().orElseThrow()).isCloseTo(-9582.4, within(0.05));
        assertThat(model.logLikelihood(Cdnow.inWeeks()))
                .isEqualTo(fit.logLikelihood().orElseThrow());
        // With more digits: the walkthrough of the R package BTYD, whose histories are exact to the day as well.
        assertThat(model.r()).isCloseTo(0.2425945, within(1e-6));
        assertThat(model.alpha()).isCloseTo(4.4136019, within(1e-5));
        assertThat(model.a()).isCloseTo(0.7929199, within(1e-5));
        assertThat(model.b()).isCloseTo(2.4258881, within(3e-5));
        assertThat(fit.logLikelihood().orElseThrow()).isCloseTo(-9582.429, within(0.0005));
    }

    @Test
    @DisplayName("In days it is the same model: alpha is seven times as large, and nothing else differs")
    void unit() {
        PurchaseHistories days = new PurchaseHistories();
        Cdnow.inWeeks()
                .counts()
                .forEach((weeks, customers) ->
                        days.add(new PurchaseHistory(weeks.repeats(), weeks.last() * 7, weeks.age() * 7), customers));
        BgNbd inWeeks = BgNbd.fit(Cdnow.inWeeks()).model().orElseThrow();
        BgNbd inDays = BgNbd.fit(days).model().orElseThrow();
        assertThat(inDays.r()).isCloseTo(inWeeks.r(), within(1e-5));
        assertThat(inDays.alpha()).isCloseTo(inWeeks.alpha() * 7, within(1e-3));
        assertThat(inDays.a()).isCloseTo(inWeeks.a(), within(1e-4));
        assertThat(inDays.b()).isCloseTo(inWeeks.b(), within(1e-4));
    }

    /**
     * From the spreadsheet of the note Implementing the BG/NBD Model in Excel (2005), for the parameters with more digits. Of
     * 78 weeks it has 1.8576, where the closed form of the paper, worked out with 40 digits, is 1.8580.
     */
    @ParameterizedTest(name = "{1} purchases in {0} weeks")
    @CsvSource({
        "0.1429, 0.0078, 0.00005",
        "1, 0.0532, 0.00005",
        "3, 0.1506, 0.00005",
        "31.8571, 1.0405, 0.00005",
        "32, 1.0437, 0.00005",
        "78, 1.8576, 0.0005",
        "78, 1.85796, 0.000005"
    })
    @DisplayName("The published expectations of a new customer of CDNOW")
    void expectations(double weeks, double purchases, double precision) {
        BgNbd model = new BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881);
        assertThat(model.expectedPurchases(weeks)).isCloseTo(purchases, within(precision));
    }

    @Test
    @DisplayName("The published expectation of the first customer of CDNOW: 1.226 purchases in 39 weeks")
    void firstCustomer() {
        PurchaseHistory first = new PurchaseHistory(2, 30.43, 38.86);
        assertThat(CDNOW.expectedPurchases(first, 39)).isCloseTo(1.226, within(0.0005));
    }

    @Test
    @DisplayName("The closed forms of the paper, worked out with 40 digits")
    void closedForms() {
        PurchaseHistory first = new PurchaseHistory(2, 30.43, 38.86);
        PurchaseHistory best = new PurchaseHistory(26, 30.86, 31);
        PurchaseHistory once = new PurchaseHistory(0, 0, 38.86);
        assertThat(CDNOW.expectedPurchases(39)).isCloseTo(1.196723193320817, within(1e-13));
        assertThat(CDNOW.expectedPurchases(52)).isCloseTo(1.446050595396404, within(1e-13));
        assertThat(CDNOW.expectedPurchases(first, 39)).isCloseTo(1.226028174767144, within(1e-13));
        assertThat(CDNOW.expectedPurchases(best, 52)).isCloseTo(25.7581959364835, within(1e-12));
        assertThat(CDNOW.expectedPurchases(once, 39)).isCloseTo(0.1950980520112626, within(1e-14));
        assertThat(CDNOW.aliveProbability(first)).isCloseTo(0.726578570080673, within(1e-14));
        assertThat(CDNOW.aliveProbability(best)).isCloseTo(0.9689156497175251, within(1e-14));
        assertThat(new BgNbd(2, 3, 1.5, 0.25).expectedPurchases(10)).isCloseTo(1.192849437044696, within(1e-14));
    }

    @Test
    @DisplayName("Worked out by hand: r, a and b are 1, where the closed form is 0/0")
    void byHand() {
        // Of known p it is (1 - 1 / (1 + p)) / p, for t is alpha; over all p the integral of 1 / (1 + p) from 0 to 1.
        assertThat(new BgNbd(1, 5, 1, 1).expectedPurchases(5)).isCloseTo(Math.log(2), within(1e-14));
        // Odds of being gone: 1/1 * ((5 + 10) / (5 + 5))^2 = 9/4.
        assertThat(new BgNbd(1, 5, 1, 1).aliveProbability(new PurchaseHistory(1, 5, 10)))
                .isCloseTo(4.0 / 13, within(1e-15));
        // L of x = 1, t_x = 5, T = 10: 1 * 1/2 * 5 * 15^-2 * (1 + 9/4).
        assertThat(new BgNbd(1, 5, 1, 1).logLikelihood(new PurchaseHistories().add(new PurchaseHistory(1, 5, 10), 3)))
                .isCloseTo(3 * Math.log(5.0 / 450 * 13 / 4), within(1e-13));
    }

    @Test
    @DisplayName(
            "At the limits: who bought once is alive, no time brings no purchase, long silence after many is the end")
    void limits() {
        assertThat(CDNOW.aliveProbability(new PurchaseHistory(0, 0, 1_000))).isEqualTo(1);
        assertThat(CDNOW.aliveProbability(new PurchaseHistory(20, 20, 20))).isGreaterThan(0.96);
        assertThat(CDNOW.aliveProbability(new PurchaseHistory(100_000, 10, 10_000)))
                .isZero();
        assertThat(CDNOW.expectedPurchases(0)).isZero();
        assertThat(CDNOW.expectedPurchases(new PurchaseHistory(2, 3, 9), 0)).isZero();
        assertThat(CDNOW.expectedPurchases(new PurchaseHistory(2_000, 30, 31), 52))
                .isCloseTo(6.573345632898446e-19, within(1e-29));
        // Nobody drops out: r / alpha in each unit of time.
        assertThat(new BgNbd(2, 4, 1e-12, 1).expectedPurchases(10)).isCloseTo(5, within(1e-9));
        // Everybody alike, 1,500 purchases a week: the terms would overflow if they were not scaled.
        assertThat(new BgNbd(1.5e6, 1_000, 1e-12, 1).expectedPurchases(2)).isCloseTo(3_000, within(1e-6));
        assertThat(CDNOW.logLikelihood(
                        new PurchaseHistories().add(new PurchaseHistory(1_000_000, 999, 1_000), 1_000_000)))
                .isFinite();
    }

    @Test
    @DisplayName("Where the data do not tell the parameters there is no model, and the fit says so")
    void noMaximum() {
        BgNbdFit nobody = BgNbd.fit(new PurchaseHistories());
        assertThat(nobody.outcome()).isEqualTo(BgNbdFit.Outcome.NO_MAXIMUM);
        assertThat(nobody.customers()).isZero();
        assertThat(nobody.model()).isEmpty();
        assertThat(nobody.logLikelihood()).isEmpty();

        PurchaseHistories once = new PurchaseHistories().add(new PurchaseHistory(0, 0, 30), 500);
        assertThat(BgNbd.fit(once).model()).isEmpty();
        assertThat(BgNbd.fit(once).customers()).isEqualTo(500);
        assertThat(BgNbd.fit(once).repeaters()).isZero();

        PurchaseHistories few = new PurchaseHistories()
                .add(new PurchaseHistory(1, 10, 30))
                .add(new PurchaseHistory(2, 25, 30))
                .add(new PurchaseHistory(0, 0, 30));
        assertThat(BgNbd.fit(few).model()).isEmpty();

        // All alike, and all of them still buying.
        PurchaseHistories alike = new PurchaseHistories().add(new PurchaseHistory(10, 29, 30), 1_000);
        assertThat(BgNbd.fit(alike).outcome()).isNotEqualTo(BgNbdFit.Outcome.FITTED);
        assertThat(BgNbd.fit(alike).model()).isEmpty();
        assertThat(BgNbd.fit(alike).repeaters()).isEqualTo(1_000);
    }

    @Test
    @DisplayName("Histories that cannot be are refused, and say why")
    void refused() {
        assertThatThrownBy(() -> new PurchaseHistory(-1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PurchaseHistory(1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PurchaseHistory(1, 3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the last at 3.0, observed until 2.0");
        assertThatThrownBy(() -> new PurchaseHistory(1, 0, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at 0 if, and only if, it is the first one");
        assertThatThrownBy(() -> new PurchaseHistory(0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PurchaseHistory(0, 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PurchaseHistory(0, 0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new PurchaseHistory(0, -0.0, 0)).isEqualTo(new PurchaseHistory(0, 0, -0.0));
        PurchaseHistory fine = new PurchaseHistory(1, 2, 2);
        PurchaseHistories histories = new PurchaseHistories();
        assertThatThrownBy(() -> histories.add(fine, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(histories.add(fine, 0).counts()).isEmpty();
    }

    @Test
    @DisplayName("Parameters and times that cannot be are refused")
    void refusedParameters() {
        assertThatThrownBy(() -> new BgNbd(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BgNbd(1, -1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BgNbd(1, 1, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BgNbd(1, 1, 1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b Infinity");
        assertThatThrownBy(() -> CDNOW.expectedPurchases(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CDNOW.expectedPurchases(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CDNOW.expectedPurchases(5e6)).isInstanceOf(IllegalArgumentException.class);
    }
}
