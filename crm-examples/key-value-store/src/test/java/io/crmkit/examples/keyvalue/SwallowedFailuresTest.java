package io.crmkit.examples.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.Series;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure that the work swallows fails its unit all the same, wherever it happened. */
class SwallowedFailuresTest {
    private static final int MANY = 500;
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
    void read(@TempDir Path folder) {
        MVStore.Builder file =
                new MVStore.Builder().fileName(folder.resolve("crm").toString()).cacheSize(0);
        try (MVStore engine = file.open()) {
            // More than is read when a map is opened.
            Changes.Builder many = Changes.builder();
            IntStream.range(0, MANY).forEach(number -> many.insert(Chance.KIND, Samples.chance(number)));
            Applied unused = new KeyValueStore(engine).inUnit(unit -> unit.apply(many.build()));
        }
        MVStore engine = file.open();
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
