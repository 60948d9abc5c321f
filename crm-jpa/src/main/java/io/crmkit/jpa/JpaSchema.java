package io.crmkit.jpa;

import io.crmkit.spi.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Where the scripts are that create the tables of a {@link JpaStore}, one constant for each database. The host runs
 * them with the tool it has; their names are what Flyway expects, and they lie under a path of their own. A script that
 * was released never changes. A host that runs a copy may give the tables other names, as {@link JpaEntities} says.
 *
 * <p>Called by hosts.
 */
public enum JpaSchema {
    /** H2, version 2. */
    H2("crm/db/h2", List.of("V1__crm.sql")),
    /**
     * PostgreSQL, from version 13. With EclipseLink the address must say {@code stringtype=unspecified}: it calls an absent
     * id a text.
     */
    POSTGRESQL("crm/db/postgresql", List.of("V1__crm.sql")),
    /**
     * MariaDB, from versions 10.10.6 and 10.11.5, whose type for UUIDs has the order of their text: lists are in the order
     * of identities. Its mode must be strict, as it is by default.
     */
    MARIADB("crm/db/mariadb", List.of("V1__crm.sql"));

    private final String location;
    private final List<String> scripts;

    JpaSchema(String location, List<String> scripts) {
        this.location = location;
        this.scripts = scripts;
    }

    /** {@return the place of the scripts on the class path, without a slash at either end} */
    public String location() {
        return location;
    }

    /** {@return the names of the scripts in that place, in the order to run them in} */
    public List<String> scripts() {
        return scripts;
    }

    /**
     * Runs all scripts on an empty schema: for tests and demonstrations. A database that is to live longer needs a tool
     * that remembers what it ran.
     *
     * @param database the database
     * @throws StoreException if a script fails, for one because its tables are there
     */
    public void create(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String script : scripts) {
                // No text in the scripts has a semicolon at the end of a line.
                for (String sql : read(script).split(";\\R", -1)) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException | IOException e) {
            throw new StoreException("the scripts in " + location + " failed", e);
        }
    }

    private String read(String script) throws IOException {
        String path = "/" + location + "/" + script;
        try (InputStream in = Objects.requireNonNull(JpaSchema.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
