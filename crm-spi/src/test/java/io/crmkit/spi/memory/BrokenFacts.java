package io.crmkit.spi.memory;

import static io.crmkit.spi.memory.Tampered.brokenBy;
import static io.crmkit.spi.memory.Tampered.port;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.memory.BrokenStores.Broken;
import io.crmkit.spi.memory.Tampered.Call;
import io.crmkit.spi.report.Basket;
import io.crmkit.spi.report.ProductFact;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Money;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores whose facts are wrong in one way each. */
final class BrokenFacts {
    private BrokenFacts() {}

    /** Sums orders that were recorded after the instant. */
    static final class ForgetsTheInstant extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> facts(
                    unit,
                    "sales",
                    call -> call.with(
                                    0,
                                    SalesFactsQuery.builder()
                                            .from((SalesFactsQuery)
                                                    call.arguments().get(0))
                                            .knownBy(Optional.empty())
                                            .build())
                            .answer()));
        }
    }

    /** Sums what was sold of products whoever asks. */
    static final class ForgetsScopeOfLines extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(
                    unit -> facts(unit, "products", call -> call.unscoped().answer()));
        }
    }

    /** Rounds each line to two decimals before it is summed. */
    static final class RoundsLines extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> facts(unit, "products", call -> {
                @SuppressWarnings("unchecked") // what the port says
                Stream<ProductFact> facts = (Stream<ProductFact>) Objects.requireNonNull(call.answer());
                return facts.map(fact -> new ProductFact(
                        fact.product(),
                        fact.bucket(),
                        fact.lines(),
                        fact.quantity(),
                        new Money(
                                fact.amount().amount().setScale(2, RoundingMode.HALF_UP),
                                fact.amount().currency())));
            }));
        }
    }

    /** Makes a basket of each product of an order. */
    static final class TearsBaskets extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> facts(unit, "baskets", call -> {
                @SuppressWarnings("unchecked") // what the port says
                Stream<Basket> baskets = (Stream<Basket>) Objects.requireNonNull(call.answer());
                return baskets.flatMap(
                        basket -> basket.products().stream().map(product -> new Basket(Set.of(product))));
            }));
        }
    }

    private static Unit facts(Unit unit, String method, Function<Call, @Nullable Object> otherwise) {
        return new ForwardingUnit(unit) {
            @Override
            public ReportFacts facts() {
                return port(ReportFacts.class, super.facts(), method, otherwise);
            }
        };
    }
}
