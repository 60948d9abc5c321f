package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SalesTotalsProperties {

    @Property(tries = 300)
    void partsMayBeMergedInAnyOrder(@ForAll("facts") List<SalesFact> facts, @ForAll Random random) {
        List<SalesFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        int cut = facts.isEmpty() ? 0 : random.nextInt(facts.size());
        SalesTotals inParts = sum(shuffled.subList(cut, facts.size())).merge(sum(shuffled.subList(0, cut)));

        assertThat(TotalsContent.of(inParts))
                .isEqualTo(TotalsContent.of(sum(facts)))
                .isEqualTo(TotalsContent.of(sum(inParts.facts().toList())))
                .isEqualTo(byHand(facts));
    }

    @Provide
    Arbitrary<List<SalesFact>> facts() {
        Arbitrary<Optional<String>> groups = Arbitraries.of(Optional.empty(), Optional.of("a"), Optional.of("b"));
        Arbitrary<LocalDate> buckets = Arbitraries.of(LocalDate.of(2003, 1, 1), LocalDate.of(2004, 1, 1));
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
                .ofScale(6);
        Arbitrary<Currency> currencies = Arbitraries.of("EUR", "USD").map(Currency::getInstance);
        return Combinators.combine(groups, buckets, amounts, currencies)
                .as((group, bucket, amount, currency) -> new SalesFact(group, bucket, 1, new Money(amount, currency)))
                .list()
                .ofMaxSize(20);
    }

    private static SalesTotals sum(List<SalesFact> facts) {
        SalesTotals totals = new SalesTotals();
        facts.forEach(totals::add);
        return totals;
    }

    /** The same by the definition: a sum over the facts of each group. */
    private static Map<List<Object>, SalesTotals.Sum> byHand(List<SalesFact> facts) {
        Map<List<Object>, SalesTotals.Sum> sums = new HashMap<>();
        for (SalesFact fact : facts) {
            BigDecimal amount = BigDecimal.ZERO;
            long orders = 0;
            for (SalesFact other : facts) {
                if (other.group().equals(fact.group())
                        && other.bucket().equals(fact.bucket())
                        && other.amount().currency().equals(fact.amount().currency())) {
                    amount = amount.add(other.amount().amount());
                    orders += other.orders();
                }
            }
            Currency currency = fact.amount().currency();
            sums.put(
                    List.of(fact.bucket(), currency, fact.group()),
                    new SalesTotals.Sum(orders, new Money(amount, currency)));
        }
        return sums;
    }
}
