package io.crmkit.examples.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.jpa.database.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The control of the books: they balance after a day's work, and each wrong entry is found. */
class BalancesTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName("The books balance after one story of each kind")
    void balanced() throws IOException, InterruptedException, SQLException {
        try (Site site = worked()) {
            assertThat(site.imbalances()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update crm_stock_item set item_count = item_count + 1 | in stock",
                "update crm_order_line set line_count = line_count + 1 | another total",
                "update crm_order set net_total = net_total - 1 | another total",
                "alter table crm_customer drop constraint crm_customer_number_uq; "
                        + "update crm_customer set customer_number = 'one' | given twice",
                "update crm_series set last_number = 0 | than were drawn",
                "update crm_chance set version = version + 1 | has events on",
                "update crm_event set id = random_uuid() | told of the event",
                "update crm_command set id = 'of nobody' where id = 'd-1' | told of the command",
                "update crm_customer_standing set open_requests = open_requests + 1 | as counted"
            })
    @DisplayName("A wrong entry is found")
    void wrong(String entry, String problem) throws IOException, InterruptedException, SQLException {
        try (Site site = worked()) {
            try (Connection connection = site.node().connections().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : entry.split(";", -1)) {
                    statement.execute(sql);
                }
            }
            assertThat(site.imbalances()).anyMatch(text -> text.contains(problem));
        }
    }

    private Site worked() throws IOException, InterruptedException, SQLException {
        Site site = new Site("books", Server.H2.newAddress(), Server.H2.schema());
        Path file = directory.resolve("journal");
        try (Journal journal = new Journal(file)) {
            Clerk clerk = new Clerk(new Desk(site.node(), journal, "d", Conduct.CAREFUL, new Around() {}), 0, "d", 1);
            Story.ALL.forEach(story -> story.tell(clerk));
        }
        assertThat(site.compare(file).all()).isEmpty();
        return site;
    }
}
