package io.crmkit.examples.jta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.jta.TransactionManager;
import io.crmkit.core.Crm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.event.CrmEvent;
import jakarta.transaction.RollbackException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a JTA transaction writes into the host's database and, by commands, into the CRM's is kept together or not at all. */
class JtaHostTest {
    private JtaHost host;
    private Crm crm;
    private Billing billing;
    private UserId clerk;
    private ChanceId chance;

    @BeforeAll
    static void keepLogIn(@TempDir Path folder) throws Exception {
        JtaHost.keepLogIn(folder);
    }

    @BeforeEach
    void setUp() throws Exception {
        host = new JtaHost();
        crm = Crm.on(host.store()).build();
        billing = new Billing(host.databases().own(), crm);
        clerk = host.inTransaction(() -> JtaHost.setUp(crm));
        chance = host.inTransaction(() -> JtaHost.chanceOf(crm, clerk));
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    @DisplayName("A commit keeps the invoice in one database, and the chance that is won and its customer in the other")
    void committed() throws Exception {
        host.inTransaction(() -> {
            billing.win(clerk, chance, 1);
            return chance;
        });

        assertThat(invoices()).isOne();
        assertThat(ofCrm("crm_chance where status = 'WON'")).isOne();
        assertThat(ofCrm("crm_customer")).isOne();
    }

    @Test
    @DisplayName("A rollback leaves neither")
    void rolledBack() throws Exception {
        assertThatThrownBy(() -> host.inTransaction(() -> {
                    billing.win(clerk, chance, 1);
                    throw new IllegalStateException("told to fail");
                }))
                .hasMessage("told to fail");

        assertNothingIsKept();
    }

    @Test
    @DisplayName("Neither does an error, and the thread has no transaction any more")
    void error() throws Exception {
        assertThatThrownBy(() -> host.inTransaction(() -> {
                    billing.win(clerk, chance, 1);
                    throw new AssertionError("told to fail");
                }))
                .hasMessage("told to fail");

        assertThat(TransactionManager.transactionManager().getTransaction()).isNull();
        assertNothingIsKept();
    }

    @Test
    @DisplayName("The commit has two phases: when somebody else votes against it, neither database keeps anything")
    void votedDown() throws Exception {
        assertThatThrownBy(() -> host.inTransaction(() -> {
                    billing.win(clerk, chance, 1);
                    return TransactionManager.transactionManager()
                            .getTransaction()
                            .enlistResource(new RefusingResource());
                }))
                .isInstanceOf(RollbackException.class);

        assertNothingIsKept();
    }

    @Test
    @DisplayName("A command that fails after it wrote leaves nothing, though the host swallows that, and not silently")
    void swallowed() throws Exception {
        Crm failing = Crm.on(host.store())
                .listener(new CrmListener() {
                    @Override
                    public void accepted(List<CrmEvent> events) {
                        throw new IllegalStateException("told to fail");
                    }
                })
                .build();

        assertThatThrownBy(() -> host.inTransaction(() -> {
                    try {
                        new Billing(host.databases().own(), failing).win(clerk, chance, 1);
                    } catch (IllegalStateException e) {
                        // As careless hosts do.
                    }
                    return chance;
                }))
                .isInstanceOf(RollbackException.class);

        assertNothingIsKept();
    }

    @Test
    @DisplayName("A command outside a transaction is refused rather than written piecemeal")
    void withoutTransaction() throws SQLException {
        assertThatThrownBy(() -> JtaHost.chanceOf(crm, clerk)).hasMessageContaining("no transaction");

        assertThat(ofCrm("crm_chance")).isOne();
    }

    @Test
    @DisplayName("The application runs, and shows the chance that it won")
    void run() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        JtaHost.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("Model cars for the shop: WON and billed\n");
    }

    private void assertNothingIsKept() throws SQLException {
        assertThat(invoices()).isZero();
        assertThat(ofCrm("crm_chance where status = 'DEVELOPING'")).isOne();
        assertThat(ofCrm("crm_customer")).isZero();
    }

    private long invoices() throws SQLException {
        return rows(host.databases().own(), "invoice");
    }

    private long ofCrm(String of) throws SQLException {
        return rows(host.databases().ofCrm(), of);
    }

    private static long rows(DataSource database, String of) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + of)) {
            count.next();
            return count.getLong(1);
        }
    }
}
