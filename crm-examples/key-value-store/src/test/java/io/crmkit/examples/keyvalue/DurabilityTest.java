package io.crmkit.examples.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.OutcomeUnknownException;
import io.crmkit.spi.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file holds at any moment. A copy of it while it is in use is what a killed process would leave. */
class DurabilityTest {
    private static final int HOUR_MILLIS = 3_600_000;

    @TempDir
    private Path folder;

    private MVStore engine = MVStore.open(null);

    @BeforeEach
    void open() {
        engine = MVStore.open(file("crm").toString());
        // The engine's own thread writes what was committed a second before: not while these tests run.
        engine.setAutoCommitDelay(HOUR_MILLIS);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    @DisplayName("What was written is there when the file is opened again")
    void isThereAfterReopening() {
        Samples.insert(new KeyValueStore(engine), 1);
        engine.close();
        open();
        KeyValueStore reopened = new KeyValueStore(engine);
        Samples.insert(reopened, 2);
        assertThat(Samples.titles(reopened)).containsExactly("chance 1", "chance 2");
    }

    @Test
    @DisplayName("What a unit wrote is in the file as soon as the unit has ended")
    void isInTheFile() {
        Samples.insert(new KeyValueStore(engine), 1);
        try (MVStore copy = MVStore.open(copied().toString())) {
            assertThat(Samples.titles(new KeyValueStore(copy))).containsExactly("chance 1");
        }
    }

    @Test
    @DisplayName("The engine alone has what a transaction wrote in memory only, so the copy would show what is missing")
    void isNotInTheFileByItself() {
        Transaction transaction = transactions(engine).begin();
        put(transaction, "key");
        transaction.commit();
        try (MVStore copy = MVStore.open(copied().toString())) {
            assertThat(get(transactions(copy).begin(), "key")).isFalse();
        }
        engine.commit();
        try (MVStore copy = MVStore.open(copied().toString())) {
            assertThat(get(transactions(copy).begin(), "key")).isTrue();
        }
    }

    @Test
    @DisplayName(
            "What a unit had written when the process was killed is rolled back, though another unit's end put it into the file")
    void halfUnitsAreRolledBack() {
        KeyValueStore store = new KeyValueStore(engine);
        Path killed = store.inUnit(unit -> {
            Objects.requireNonNull(unit.apply(Samples.insertion(1)));
            Samples.insert(store, 2);
            return copied();
        });
        try (MVStore copy = MVStore.open(killed.toString())) {
            assertThat(copy.getMapNames()).as("what is left of transactions").anyMatch(name -> name.startsWith("undo"));
            assertThat(Samples.titles(new KeyValueStore(copy))).containsExactly("chance 2");
        }
    }

    @Test
    @DisplayName(
            "An engine that is closed is a failed store, and one that is closed at the end leaves the outcome open")
    void engineFailures() {
        KeyValueStore store = new KeyValueStore(engine);
        assertThatThrownBy(() -> store.inUnit(unit -> {
                    Objects.requireNonNull(unit.apply(Samples.insertion(1)));
                    engine.closeImmediately();
                    return "done";
                }))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> Samples.insert(store, 2)).isInstanceOf(StoreException.class);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path copied() {
        try {
            Path copy = Files.createTempFile(folder, "copy", "");
            Files.write(copy, Files.readAllBytes(file("crm")));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TransactionStore transactions(MVStore engine) {
        TransactionStore transactions = new TransactionStore(engine);
        transactions.init();
        return transactions;
    }

    private static void put(Transaction transaction, String key) {
        transaction
                .openMap("crm", StringDataType.INSTANCE, ByteArrayDataType.INSTANCE)
                .put(key, new byte[] {1});
    }

    private static boolean get(Transaction transaction, String key) {
        return transaction
                .openMap("crm", StringDataType.INSTANCE, ByteArrayDataType.INSTANCE)
                .containsKey(key);
    }
}
