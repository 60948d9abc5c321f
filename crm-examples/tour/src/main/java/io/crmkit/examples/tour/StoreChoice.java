package io.crmkit.examples.tour;

import io.crmkit.jpa.JpaSchema;
import io.crmkit.spi.memory.InMemoryStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which store the tour runs on. */
final class StoreChoice {
    private static final String MEMORY = "memory";
    private static final String H2 = "h2";
    private static final String H2_FILE = "h2:";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            defaultValue = MEMORY,
            description =
                    "where to keep everything: memory, h2 (a database in memory), h2:FILE, or the JDBC address of an"
                            + " empty database of PostgreSQL or MariaDB (default: ${DEFAULT-VALUE})")
    private String store = MEMORY;

    @Option(names = "--user", paramLabel = "NAME", description = "who connects to that address")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            interactive = true,
            description = "the password of that user; asked for if it is left out")
    private char @Nullable [] password;

    /** Opens the store, and creates the tables if it has any. */
    TourStore open() {
        if (store.equals(MEMORY)) {
            return new TourStore(new InMemoryStore(), () -> {});
        }
        String address = address();
        JpaSchema schema = schema(address)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--store must be memory, h2, h2:FILE, jdbc:postgresql:... or jdbc:mariadb:..., not " + store));
        return TourDatabase.open(schema, address, user, password == null ? null : String.valueOf(password));
    }

    private String address() {
        if (store.equals(H2)) {
            return "jdbc:h2:mem:" + UUID.randomUUID();
        }
        return store.startsWith(H2_FILE)
                ? "jdbc:h2:file:" + Path.of(store.substring(H2_FILE.length())).toAbsolutePath()
                : store;
    }

    private static Optional<JpaSchema> schema(String address) {
        if (address.startsWith("jdbc:h2:")) {
            return Optional.of(JpaSchema.H2);
        }
        if (address.startsWith("jdbc:postgresql:")) {
            return Optional.of(JpaSchema.POSTGRESQL);
        }
        return address.startsWith("jdbc:mariadb:") ? Optional.of(JpaSchema.MARIADB) : Optional.empty();
    }
}
