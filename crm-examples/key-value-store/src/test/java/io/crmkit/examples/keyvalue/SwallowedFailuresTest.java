package io.crmkit.examples.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Series;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A failure that the work swallows fails its unit all the same, wherever it happened. */
class SwallowedFailuresTest {
    private static final Series SERIES = new Series("swallowed");

    @Test
    @DisplayName("A number that could not be had")
    void number() {
        KeyValueStore store = new KeyValueStore(MVStore.open(null));
        store.inUnit(holder -> {
            // The number is held until this unit ends.
            holder.next(SERIES, 1);
            assertThatThrownBy(() -> insertAfter(store, unit -> unit.next(SERIES, 1)))
                    .isInstanceOf(TransientStoreException.class);
            return "done";
        });
        assertThat(Samples.titles(store)).isEmpty();
    }

    @Test
    @DisplayName("A record that could not be read")
    void read() {
        MVStore engine = MVStore.open(null);
        KeyValueStore store = new KeyValueStore(engine);
        assertThatThrownBy(() -> store.inUnit(unit -> {
                    engine.closeImmediately();
                    try {
                        unit.chances().find(Samples.chance(1).getId(), AccessScope.all());
                    } catch (StoreException e) {
                        // As careless work does.
                    }
                    return "done";
                }))
                .isExactlyInstanceOf(StoreException.class);
    }

    private static void insertAfter(KeyValueStore store, Consumer<Unit> failing) {
        Applied unused = store.inUnit(unit -> {
            try {
                failing.accept(unit);
            } catch (StoreException e) {
                // As careless work does.
            }
            return unit.apply(Samples.insertion(1));
        });
    }
}
