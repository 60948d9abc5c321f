package io.crmkit.examples.ownstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** The tables of an {@link OwnStore}. */
public final class OwnSchema {
    private OwnSchema() {}

    /**
     * Creates the tables in an empty database. A real host has its tool for migrations run the two scripts.
     *
     * @param jdbi leads to the database
     */
    public static void create(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            String database = handle.queryMetadata(DatabaseMetaData::getDatabaseProductName);
            handle.createScript(read(database.equals("PostgreSQL") ? "postgresql.sql" : "h2.sql"))
                    .execute();
            handle.createScript(read("tables.sql")).execute();
        });
    }

    /** The tables, in the order of foreign keys. */
    static List<String> tables() {
        return Pattern.compile("create table (\\w+)")
                .matcher(read("tables.sql"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(String script) {
        String path = "/ownstore/" + script;
        try (InputStream in = Objects.requireNonNull(OwnSchema.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
