package io.crmkit.examples.spring;

import io.crmkit.core.Crm;
import io.crmkit.jpa.JpaSchema;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rest of the application: a database in memory, and what it does for people. */
@Configuration(proxyBeanMethods = false)
class HostConfiguration {

    @Bean
    DataSource database() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JpaSchema.H2.create(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table enquiry (id uuid primary key, sender varchar(200) not null, chance_id uuid not null)");
        }
        return database;
    }

    @Bean
    Enquiries enquiries(EntityManager em, Crm crm) {
        return new Enquiries(em, crm);
    }
}
