package io.crmkit.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Tier;
import io.crmkit.core.race.UnitCalls;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.Unit;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.memory.InMemoryStore;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** P26: what people wrote comes out where it was asked for, and nowhere else. */
@Isolated("listens to what is logged")
class CanaryTest {
    private static final Pattern LINE = Pattern.compile("\\[[^]]+] [A-Z]+ io\\.crmkit\\..*");

    @Test
    @DisplayName(
            "No text of any command is told by an object, a refusal, a failure or a log line, whatever becomes of it")
    void silent() {
        AtomicReference<CanaryRun.Result> result = new AtomicReference<>();
        String log = Logs.during(() -> result.set(CanaryRun.on(new InMemoryStore(), () -> {})));
        CanaryRun.Result heard = Objects.requireNonNull(result.get());
        Tier.report("P26", "in memory: " + heard);
        assertThat(heard.leaks()).isEmpty();
        assertThat(heard.canaries()).isGreaterThan(80);
        assertThat(heard.refusals()).isGreaterThan(300);
        assertThat(log).doesNotContainIgnoringCase("canary");
        assertThat(log.lines())
                .hasSizeGreaterThan(300)
                .allMatch(line -> LINE.matcher(line).matches());
    }

    /** A store that says what it cannot write. */
    private record TellingStore(CrmStore store) implements CrmStore {
        @Override
        public <R> R inUnit(Function<Unit, R> work) {
            return store.inUnit(unit -> work.apply(new Calls(unit).asUnit()));
        }
    }

    private record Calls(Unit unit) implements UnitCalls {
        @Override
        public @Nullable Object read(String name, Function<Unit, @Nullable Object> read) {
            return read.apply(unit);
        }

        @Override
        public Applied apply(Changes changes) {
            for (Change<Customer, ?> change : changes.of(Customer.KIND)) {
                if (change instanceof Change.Insert<Customer, ?> insert
                        && insert.state().getName().startsWith("Canary")) {
                    throw new StoreException("cannot write " + insert.state().getName(), null);
                }
            }
            return unit.apply(changes);
        }

        @Override
        public long next(Series series, int count) {
            return unit.next(series, count);
        }
    }

    @Test
    @DisplayName("The control: a store that says what it cannot write is heard, and so is a careless log line")
    void control() {
        assertThat(CanaryRun.on(new TellingStore(new InMemoryStore()), () -> {}).leaks())
                .contains("StoreException tells CreateCustomer details.name");
        String log = Logs.during(
                () -> LoggerFactory.getLogger("io.crmkit.core.Pipeline").trace("Canary1z\nforged"));
        assertThat(log).contains("Canary1z");
        assertThat(log.lines()).anyMatch(line -> !LINE.matcher(line).matches());
    }
}
