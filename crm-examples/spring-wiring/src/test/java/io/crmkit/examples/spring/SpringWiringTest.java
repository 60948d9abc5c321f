package io.crmkit.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of a Spring application and those of the CRM are kept together or not at all. */
class SpringWiringTest {
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(CrmConfiguration.class, HostConfiguration.class, CarelessHost.class);
    private final Crm crm = context.getBean(Crm.class);
    private final CarelessHost careless = context.getBean(CarelessHost.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    private UserId clerk;

    @BeforeEach
    void setUp() {
        clerk = transaction.execute(status -> SpringHost.setUp(crm));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    @DisplayName("What a service and its command write is committed together")
    void committed() throws SQLException {
        Enquiry enquiry = context.getBean(Enquiries.class).file(clerk, "Atelier graphique", "Model cars for the shop");

        assertThat(enquiry.getId()).isNotNull();
        assertThat(rows("enquiry")).isOne();
        assertThat(rows("crm_chance")).isOne();
        assertThat(rows("crm_event where subject_kind = 'chance'")).isOne();
    }

    @Test
    @DisplayName("What a service and its command write is rolled back together if the service fails")
    void rolledBack() throws SQLException {
        assertThatThrownBy(() -> careless.failLate(crm, clerk)).hasMessage("told to fail");

        assertNothingIsKept();
    }

    @Test
    @DisplayName(
            "A command that fails after it wrote leaves nothing, though the service swallows that, and not silently")
    void swallowed() throws SQLException {
        Crm failing = Crm.on(context.getBean(CrmStore.class))
                .listener(new CrmListener() {
                    @Override
                    public void accepted(List<CrmEvent> events) {
                        throw new IllegalStateException("told to fail");
                    }
                })
                .build();

        assertThatThrownBy(() -> careless.swallow(failing, clerk, 10)).isInstanceOf(UnexpectedRollbackException.class);

        assertNothingIsKept();
    }

    @Test
    @DisplayName("A refused command wrote nothing, so a service that swallows the refusal keeps its own row")
    void refused() throws SQLException {
        careless.swallow(crm, clerk, 101);

        assertThat(rows("enquiry")).isOne();
        assertThat(rows("crm_chance")).isZero();
    }

    @Test
    @DisplayName("A command outside a transaction is refused rather than written piecemeal")
    void withoutTransaction() throws SQLException {
        assertThatThrownBy(() -> crm.as(clerk).execute(CarelessHost.createChance(10)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no transaction");

        assertNothingIsKept();
    }

    @Test
    @DisplayName("The application runs, and shows the chance that came of an enquiry")
    void run() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        SpringHost.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo("Atelier graphique asked for: Model cars for the shop\n");
    }

    private void assertNothingIsKept() throws SQLException {
        assertThat(rows("enquiry")).isZero();
        assertThat(rows("crm_chance")).isZero();
        assertThat(rows("crm_event where subject_kind = 'chance'")).isZero();
    }

    private long rows(String of) throws SQLException {
        try (Connection connection = context.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + of)) {
            count.next();
            return count.getLong(1);
        }
    }
}
