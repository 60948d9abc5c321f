package io.crmkit.core.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Percentage;

/** The model against the closed form that was published, and against its own story, integrated by brute force. */
class BgNbdProperties {
    private static final MathContext DIGITS = new MathContext(60);

    @Property(tries = 300)
    @Label("Expected purchases equal the published closed form with Gauss' series, added up with 60 digits")
    void closedForm(@ForAll("models") BgNbd model, @ForAll("histories") PurchaseHistory history) {
        for (double time : new double[] {0.25, 7, 60}) {
            assertThat(model.expectedPurchases(time))
                    .isCloseTo(closedForm(model.r(), model.alpha(), model.a(), model.b(), time), within(1e-9));
            double alive = closedForm(
                    model.r() + history.repeats(),
                    model.alpha() + history.age(),
                    model.a(),
                    model.b() + history.repeats(),
                    time);
            assertThat(model.expectedPurchases(history, time))
                    .isCloseTo(alive * model.aliveProbability(history), within(1e-9));
        }
    }

    /** Equation 9: (a + b - 1) / (a - 1) * (1 - (alpha / (alpha + t))^r * 2F1(r, b; a + b - 1; t / (alpha + t))). */
    private static double closedForm(double r, double alpha, double a, double b, double time) {
        BigDecimal z = BigDecimal.valueOf(time).divide(BigDecimal.valueOf(alpha + time), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 0; n < 20_000 && term.compareTo(new BigDecimal("1e-40")) > 0; n++) {
            term = term.multiply(BigDecimal.valueOf(r).add(BigDecimal.valueOf(n)))
                    .multiply(BigDecimal.valueOf(b).add(BigDecimal.valueOf(n)))
                    .divide(
                            BigDecimal.valueOf(a)
                                    .add(BigDecimal.valueOf(b))
                                    .add(BigDecimal.valueOf(n - 1L))
                                    .multiply(BigDecimal.valueOf(n + 1L)),
                            DIGITS)
                    .multiply(z, DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return (a + b - 1) / (a - 1) * (1 - Math.pow(alpha / (alpha + time), r) * sum.doubleValue());
    }

    @Property(tries = 30)
    @Label("The likelihood of a history is that of a customer of known rate and probability, integrated over both")
    void likelihood(@ForAll("models") BgNbd model, @ForAll("histories") PurchaseHistory history) {
        int x = history.repeats();
        // Over rates on a logarithmic scale, over probabilities as they are; both densities are divided by their
        // integrals.
        DoubleUnaryOperator gamma = u -> Math.exp(model.r() * u - model.alpha() * Math.exp(u));
        DoubleUnaryOperator beta = p -> Math.pow(p, model.a() - 1) * Math.pow(1 - p, model.b() - 1);
        double stays = integral(0, 1, p -> beta.applyAsDouble(p) * Math.pow(1 - p, x)) / integral(0, 1, beta);
        // Who has not bought again could not drop out.
        double goes = x == 0
                ? 0
                : integral(0, 1, p -> beta.applyAsDouble(p) * p * Math.pow(1 - p, x - 1.0)) / integral(0, 1, beta);
        DoubleUnaryOperator alive = u -> gamma.applyAsDouble(u) * Math.exp(x * u - Math.exp(u) * history.age());
        DoubleUnaryOperator gone = u -> gamma.applyAsDouble(u) * Math.exp(x * u - Math.exp(u) * history.last());
        double whole = integral(-60, 5, gamma);
        double likelihood = stays * integral(-60, 5, alive) / whole + goes * integral(-60, 5, gone) / whole;
        assertThat(Math.exp(model.logLikelihood(new PurchaseHistories().add(history))))
                .isCloseTo(likelihood, Percentage.withPercentage(0.01));
        assertThat(model.aliveProbability(history))
                .isCloseTo(stays * integral(-60, 5, alive) / whole / likelihood, within(1e-4));
    }

    private static double integral(double from, double until, DoubleUnaryOperator function) {
        int parts = 20_000;
        double width = (until - from) / parts;
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            sum += function.applyAsDouble(from + (i + 0.5) * width) * width;
        }
        return sum;
    }

    @Property(tries = 10)
    @Label("Histories in any order, in parts that are merged in any order, give the same model to the last bit")
    void order(@ForAll Random random) {
        List<PurchaseHistory> customers = new ArrayList<>();
        Cdnow.inWeeks()
                .counts()
                .forEach((history, count) -> customers.addAll(Collections.nCopies(count.intValue(), history)));
        Collections.shuffle(customers, random);
        List<PurchaseHistories> parts =
                List.of(new PurchaseHistories(), new PurchaseHistories(), new PurchaseHistories());
        customers.forEach(customer -> parts.get(random.nextInt(3)).add(customer));
        PurchaseHistories merged = parts.get(2).merge(parts.get(0)).merge(parts.get(1));
        assertThat(BgNbd.fit(merged)).isEqualTo(BgNbd.fit(Cdnow.inWeeks()));
    }

    @Property(tries = 5)
    @Label("What was drawn from a model is fitted by one that is at least as likely as the one it was drawn from")
    void recovery(@ForAll Random random) {
        BgNbd truth = new BgNbd(0.8, 6, 1.2, 3);
        PurchaseHistories drawn = new PurchaseHistories();
        for (int i = 0; i < 1_500; i++) {
            drawn.add(draw(truth, 52, random));
        }
        BgNbdFit fit = BgNbd.fit(drawn);
        assertThat(fit.outcome()).isEqualTo(BgNbdFit.Outcome.FITTED);
        double gain = fit.logLikelihood().orElseThrow() - truth.logLikelihood(drawn);
        // Twice the gain is about chi-squared with four degrees of freedom: more than 30 has a probability of 5 in a
        // million.
        assertThat(gain).isBetween(0.0, 15.0);
    }

    /** The story of the model: draw a rate and a probability, then buy, and perhaps drop out, until the time is over. */
    private static PurchaseHistory draw(BgNbd model, double age, Random random) {
        double rate = gamma(model.r(), random) / model.alpha();
        double first = gamma(model.a(), random);
        double dropping = first / (first + gamma(model.b(), random));
        int repeats = 0;
        double last = 0;
        while (true) {
            double next = last - Math.log(1 - random.nextDouble()) / rate;
            if (!(next < age)) {
                return new PurchaseHistory(repeats, last, age);
            }
            repeats++;
            last = next;
            if (random.nextDouble() < dropping) {
                return new PurchaseHistory(repeats, last, age);
            }
        }
    }

    /** Of any shape, from one of shape + 1 (G. Marsaglia and W. W. Tsang, 2000). */
    private static double gamma(double shape, Random random) {
        double d = shape + 1 - 1.0 / 3;
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v * Math.pow(random.nextDouble(), 1 / shape);
            }
        }
    }

    /** With a and b from 1 up, where densities are finite; the closed form takes no a of 1. */
    @Provide
    Arbitrary<BgNbd> models() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0.3, 5).ofScale(2),
                        Arbitraries.doubles().between(2, 30).ofScale(2),
                        Arbitraries.doubles().between(1.05, 6).ofScale(2),
                        Arbitraries.doubles().between(1, 6).ofScale(2))
                .as(BgNbd::new);
    }

    @Provide
    Arbitrary<PurchaseHistory> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.doubles().between(0.5, 40).ofScale(1),
                        Arbitraries.doubles().between(0, 40).ofScale(1))
                .as((repeats, last, more) ->
                        new PurchaseHistory(repeats, repeats == 0 ? 0 : last, repeats == 0 ? more : last + more));
    }
}
