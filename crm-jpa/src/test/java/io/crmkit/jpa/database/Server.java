package io.crmkit.jpa.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import io.crmkit.jpa.JpaSchema;
import io.crmkit.spi.contract.Feature;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * The database servers that the store is tested on. A server is started when it is first needed and stopped when the JVM
 * ends. Where MariaDB is not installed, what needs it is skipped.
 */
public enum Server {
    /** In memory. */
    H2(JpaSchema.H2) {
        @Override
        String create(String name) {
            return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        }
    },
    /** From binaries that Maven fetches. */
    POSTGRESQL(JpaSchema.POSTGRESQL) {
        @Override
        String create(String name) {
            return PostgresServer.createShared(name);
        }
    },
    /** As installed on this machine. */
    MARIADB(JpaSchema.MARIADB) {
        @Override
        String create(String name) {
            assumeTrue(MariaDbServer.isInstalled(), "MariaDB is not installed: no mariadbd on the path");
            return MariaDbServer.createShared(name);
        }
    };

    /** Of every server here; they listen on the loopback address only. */
    public static final String USER = "crm";

    /** Of that user. */
    public static final String PASSWORD = "crm";

    private final JpaSchema schema;

    Server(JpaSchema schema) {
        this.schema = schema;
    }

    /**
     * {@return what it can keep}
     *
     * <p>H2's driver counts days in the JVM's time zone, which had none before it was set by law.
     */
    public Set<Feature> features() {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        if (this == H2 && !ZoneId.systemDefault().getRules().isFixedOffset()) {
            features.remove(Feature.OLD_DAYS);
        }
        return features;
    }

    /** {@return the scripts for it} */
    public JpaSchema schema() {
        return schema;
    }

    /**
     * Creates a database.
     *
     * @return its JDBC address
     */
    abstract String create(String name);

    /** {@return the JDBC address of a new database, empty} */
    public String newAddress() {
        return create(newName());
    }

    private static String newName() {
        return "crm_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** {@return connections to a new database, empty, which the caller closes} */
    public HikariDataSource newDatabase() {
        return newDatabase(UnaryOperator.identity());
    }

    /**
     * {@return connections to a new database, empty, which the caller closes}
     *
     * @param between puts something between the pool and the driver
     */
    public HikariDataSource newDatabase(UnaryOperator<DataSource> between) {
        return connections(newAddress(), between);
    }

    /**
     * {@return connections to a database, which the caller closes}
     *
     * @param address its JDBC address
     * @param between puts something between the pool and the driver
     */
    public static HikariDataSource connections(String address, UnaryOperator<DataSource> between) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(between.apply(new DriverDataSource(address, null, new Properties(), USER, PASSWORD)));
        config.setMaximumPoolSize(Settings.CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(Settings.autoCommit());
        return new HikariDataSource(config);
    }
}
