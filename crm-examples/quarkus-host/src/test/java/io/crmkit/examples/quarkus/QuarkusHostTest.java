package io.crmkit.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.CrmListener;
import io.crmkit.jpa.JpaStore;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.event.CrmEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rows of a Quarkus application and those of the CRM are kept together or not at all. */
@QuarkusTest
class QuarkusHostTest {
    @Inject
    Installation installation;

    @Inject
    Enquiries enquiries;

    @Inject
    Crm crm;

    @Inject
    EntityManager em;

    @Inject
    TransactionSynchronizationRegistry registry;

    @Inject
    DataSource database;

    private UserId clerk;

    @BeforeEach
    void findClerk() {
        clerk = installation.clerk();
    }

    @AfterEach
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from enquiry");
            statement.execute("delete from crm_event where subject_kind = 'chance'");
            statement.execute("delete from crm_chance");
        }
    }

    @Test
    @DisplayName("What a service and its command write is committed together")
    void committed() throws SQLException {
        ChanceId chance = enquiries.file(clerk, "Atelier graphique", "Model cars for the shop");

        assertThat(enquiries.title(clerk, chance)).isEqualTo("Model cars for the shop");
        assertThat(rows("enquiry")).isOne();
        assertThat(rows("crm_chance")).isOne();
        assertThat(rows("crm_event where subject_kind = 'chance'")).isOne();
    }

    @Test
    @DisplayName("What a service and its command write is rolled back together if the service fails")
    void rolledBack() throws SQLException {
        assertThatThrownBy(() -> enquiries.file(clerk, "Atelier".repeat(100), "Model cars for the shop"))
                .isNotNull();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    enquiries.file(clerk, "Atelier graphique", "Model cars for the shop");
                    throw new IllegalStateException("told to fail");
                }))
                .hasMessage("told to fail");

        assertNothingIsKept();
    }

    @Test
    @DisplayName(
            "A command that fails after it wrote leaves nothing, though the service swallows that, and not silently")
    void swallowed() throws SQLException {
        Crm failing = Crm.on(JpaStore.joining(() -> em, registry::setRollbackOnly))
                .listener(new CrmListener() {
                    @Override
                    public void accepted(List<CrmEvent> events) {
                        throw new IllegalStateException("told to fail");
                    }
                })
                .build();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    enquiries.file(clerk, "Atelier graphique", "Model cars for the shop");
                    try {
                        failing.as(clerk).execute(createChance());
                    } catch (IllegalStateException e) {
                        // As careless hosts do.
                    }
                }))
                .isInstanceOf(QuarkusTransactionException.class);

        assertNothingIsKept();
    }

    @Test
    @DisplayName("A command outside a transaction is refused rather than written piecemeal")
    void withoutTransaction() throws SQLException {
        assertThatThrownBy(() -> crm.as(clerk).execute(createChance())).isNotNull();

        assertNothingIsKept();
    }

    @Test
    @DisplayName("The provider is the one of Quarkus")
    void provider() {
        assertThat(Version.getVersionString()).startsWith("7.2.");
    }

    private static CreateChance createChance() {
        return CreateChance.of(ChanceDetails.builder()
                .customerName("Atelier graphique")
                .title("Model cars for the shop")
                .successRate(10)
                .description("Wrote to us.")
                .build());
    }

    private void assertNothingIsKept() throws SQLException {
        assertThat(rows("enquiry")).isZero();
        assertThat(rows("crm_chance")).isZero();
        assertThat(rows("crm_event where subject_kind = 'chance'")).isZero();
    }

    private long rows(String of) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + of)) {
            count.next();
            return count.getLong(1);
        }
    }
}
