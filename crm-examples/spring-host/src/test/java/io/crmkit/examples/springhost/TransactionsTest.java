package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.examples.springhost.enquiry.Enquiries;
import io.crmkit.examples.springhost.enquiry.Enquiry;
import io.crmkit.examples.springhost.enquiry.EnquiryRepository;
import io.crmkit.examples.springhost.outbox.OutboxEvent;
import io.crmkit.examples.springhost.outbox.OutboxEvents;
import io.crmkit.examples.springhost.staff.Accounts;
import io.crmkit.examples.springhost.staff.Hiring;
import io.crmkit.spi.access.User;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the application and the CRM write together is kept together or not at all. */
@Host
class TransactionsTest {
    @Autowired
    private Crm crm;

    @Autowired
    private Enquiries service;

    @Autowired
    private EnquiryRepository enquiries;

    @Autowired
    private OutboxEvents outbox;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Hiring hiring;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    @DisplayName("An enquiry that is taken up is a chance, and the outbox tells of it")
    void kept() {
        Enquiry enquiry = enquiry();
        Chance chance = service.takeUp(session("lena"), enquiry.getId()).orElseThrow();
        assertThat(enquiries.findById(enquiry.getId()).orElseThrow().getChance())
                .isEqualTo(chance.getId().value());
        assertThat(crm.asSystem().chances().get(chance.getId()).getCustomerName())
                .isEqualTo("Somebody");
        assertThat(StreamSupport.stream(outbox.findAll().spliterator(), false)
                        .filter(event ->
                                event.getSubjectId().equals(chance.getId().value()))
                        .map(OutboxEvent::getStep))
                .containsExactly("CREATE");
        assertThat(service.takeUp(session("lena"), enquiry.getId())).isEmpty();
    }

    @Test
    @DisplayName(
            "A transaction of the application that rolls back leaves no chance, no event and the enquiry as it was")
    void rolledBack() {
        Enquiry enquiry = enquiry();
        long chances = chances();
        long events = outbox.count();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(service.takeUp(session("lena"), enquiry.getId())).isPresent();
            status.setRollbackOnly();
        });
        assertUntouched(enquiry, chances, events);
    }

    @Test
    @DisplayName("What the CRM refuses changes nothing of the application either")
    void refused() {
        Enquiry enquiry = enquiry();
        long chances = chances();
        long events = outbox.count();
        assertThatThrownBy(() -> service.takeUp(session("eva"), enquiry.getId()))
                .isInstanceOfSatisfying(
                        CrmException.class, e -> assertThat(e.refusal()).isInstanceOf(Refusal.Denied.class));
        assertUntouched(enquiry, chances, events);
    }

    @Test
    @DisplayName("Whoever cannot be a user of the CRM gets no account: a name that is taken is refused with both")
    void hiring() {
        User hired = hiring.hire(session("ada"), "nora", "Nora New", Optional.empty(), "secret");
        assertThat(hired.getExternalId()).contains("nora");
        assertThat(accounts.existsById("nora")).isTrue();
        long before = accounts.count();
        assertThatThrownBy(() -> hiring.hire(session("rolf"), "otto", "Otto Other", Optional.empty(), "secret"))
                .isInstanceOf(CrmException.class);
        assertThat(accounts.count()).isEqualTo(before);
    }

    @Test
    @DisplayName("The tables of the CRM and those of the application have a history each")
    void histories() {
        assertThat(jdbc.queryForObject("select count(*) from \"flyway_schema_history\"", Long.class))
                .isPositive();
        assertThat(jdbc.queryForObject("select count(*) from \"crm_schema_history\"", Long.class))
                .isPositive();
    }

    private void assertUntouched(Enquiry enquiry, long chances, long events) {
        assertThat(enquiries.findById(enquiry.getId()).orElseThrow().getChance())
                .isNull();
        assertThat(chances()).isEqualTo(chances);
        assertThat(outbox.count()).isEqualTo(events);
    }

    private long chances() {
        return crm.asSystem().chances().count(ChanceQuery.any());
    }

    private Enquiry enquiry() {
        return enquiries.save(new Enquiry("Somebody", "Something", Instant.EPOCH));
    }

    private CrmSession session(String name) {
        return crm.as(
                crm.asSystem().users().findByExternalId(name).orElseThrow().getId());
    }
}
