package io.crmkit.examples.jta;

import io.crmkit.core.Crm;
import io.crmkit.core.chance.WinChance;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the host does with a chance that is won: it bills the customer, in a database of its own. */
record Billing(DataSource database, Crm crm) {

    /** Wins a chance and enters an invoice, in the current transaction. */
    void win(UserId clerk, ChanceId chance, int invoice) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into invoice (number, chance_id) values (?, ?)")) {
            insert.setInt(1, invoice);
            insert.setObject(2, chance.value());
            insert.executeUpdate();
        }
        crm.as(clerk).execute(WinChance.of(chance));
    }
}
