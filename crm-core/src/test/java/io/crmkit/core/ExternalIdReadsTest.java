package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.command.CrmListener;
import io.crmkit.core.race.UnitCalls;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.memory.InMemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P28: reads by ids of the host, which may be any text. */
class ExternalIdReadsTest {
    private final List<String> asked = new ArrayList<>();
    private final TestCrm test =
            TestCrm.create(new Listening(new InMemoryStore()), CrmSettings.standard(), new CrmListener() {});

    private List<Optional<?>> found(String text) {
        CrmSession lena = test.as("lena");
        asked.clear();
        return List.of(
                lena.customers().findByExternalId(text),
                lena.chances().findByExternalId(text),
                lena.serviceRequests().findByExternalId(text),
                lena.orders().findByExternalId(text),
                lena.products().findByExternalId(text),
                lena.users().findByExternalId(text));
    }

    private Stream<String> searches() {
        return asked.stream().filter(call -> call.endsWith(".findByExternalIds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud83d", "a\nb", "", " "})
    @DisplayName("What no record can have is not found, and no store is asked for it")
    void impossible(String text) {
        assertThat(found(text)).containsOnly(Optional.empty());
        assertThat(searches()).isEmpty();
    }

    @Test
    @DisplayName("What is longer than any id is not found, and no store is asked for it")
    void tooLong() {
        assertThat(found("x".repeat(1_000_000))).containsOnly(Optional.empty());
        assertThat(searches()).isEmpty();
    }

    @Test
    @DisplayName("The control: for what a record can have each store is asked")
    void possible() {
        assertThat(found("' or 1=1")).containsOnly(Optional.empty());
        assertThat(searches()).hasSize(6);
    }

    private final class Listening implements CrmStore {
        private final CrmStore store;

        Listening(CrmStore store) {
            this.store = store;
        }

        @Override
        public <R> R inUnit(Function<Unit, R> work) {
            return store.inUnit(unit -> work.apply(calls(unit).asUnit()));
        }

        private UnitCalls calls(Unit unit) {
            return new UnitCalls() {
                @Override
                public @Nullable Object read(String name, Function<Unit, @Nullable Object> read) {
                    asked.add(name);
                    return read.apply(unit);
                }

                @Override
                public Applied apply(Changes changes) {
                    return unit.apply(changes);
                }

                @Override
                public long next(Series series, int count) {
                    return unit.next(series, count);
                }
            };
        }
    }
}
