package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.UnassignChance;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.examples.springhost.crm.Desk;
import io.crmkit.examples.springhost.enquiry.Enquiries;
import io.crmkit.examples.springhost.enquiry.Enquiry;
import io.crmkit.examples.springhost.enquiry.EnquiryRepository;
import io.crmkit.examples.springhost.outbox.OutboxEvent;
import io.crmkit.examples.springhost.outbox.OutboxEvents;
import io.crmkit.examples.springhost.staff.Account;
import io.crmkit.examples.springhost.staff.Accounts;
import io.crmkit.examples.springhost.staff.Hiring;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the application and the CRM write together is kept together or not at all. */
@Host
class TransactionsTest {
    private static final String SECRET = "secret";

    @Autowired
    private Crm crm;

    @Autowired
    private Enquiries service;

    @Autowired
    private EnquiryRepository enquiries;

    @Autowired
    private OutboxEvents outbox;

    @Autowired
    private Desk desk;

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
            "Whoever sends what is in the outbox is given each event once, with who did it and what there is to tell")
    void sending() {
        sent();
        CrmSession lena = session("lena");
        Chance chance = service.takeUp(lena, enquiry().getId()).orElseThrow();
        desk.execute(lena, new AssignChance(chance.getId(), id("rolf")), CommandOptions.none());
        assertThat(sent()).extracting(OutboxEvent::getStep).containsExactly("CREATE", "ASSIGN");
        desk.execute(lena, new UnassignChance(chance.getId(), "On \"leave\""), CommandOptions.none());
        assertThat(sent()).singleElement().satisfies(event -> {
            assertThat(event.getActor()).isEqualTo(id("lena").value());
            assertThat(event.getDetails()).contains("\"reason\":\"On \\\"leave\\\"\"");
        });
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
        User hired = hiring.hire(session("ada"), "nora", "Nora New", Optional.empty(), SECRET);
        assertThat(hired.getExternalId()).contains("nora");
        assertThat(accounts.existsById("nora")).isTrue();
        assertThatThrownBy(() -> hiring.hire(session("rolf"), "otto", "Otto Other", Optional.empty(), SECRET))
                .isInstanceOf(CrmException.class);
        assertThat(accounts.existsById("otto")).isFalse();
        String before = accounts.findById("rolf").orElseThrow().getPasswordHash();
        assertThatThrownBy(() -> hiring.hire(session("ada"), "rolf", "Rolf Other", Optional.empty(), SECRET))
                .isInstanceOfSatisfying(
                        CrmException.class, e -> assertThat(e.refusal()).isInstanceOf(Refusal.Rejected.class));
        assertThat(accounts.findById("rolf").orElseThrow().getPasswordHash()).isEqualTo(before);
        assertThat(user("Rolf Other")).isFalse();
    }

    @Test
    @DisplayName("An account that nobody of the CRM has is not taken over")
    void orphan() {
        accounts.save(new Account("orphan", "of long ago"));
        refused(() -> hiring.hire(session("ada"), "orphan", "Olga Orphan", Optional.empty(), SECRET));
        assertThatThrownBy(() -> hiring.hire(session("rolf"), "orphan", "Olga Orphan", Optional.empty(), SECRET))
                .isInstanceOfSatisfying(
                        CrmException.class, e -> assertThat(e.refusal()).isInstanceOf(Refusal.Denied.class));
        assertThat(accounts.findById("orphan").orElseThrow().getPasswordHash()).isEqualTo("of long ago");
        assertThat(user("Olga Orphan")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 73})
    @DisplayName("A password that is too short or too long for the encoder is a fault, and nobody is taken on")
    void passwords(int length) {
        refused(() -> hiring.hire(session("ada"), "paul", "Paul Past", Optional.empty(), "x".repeat(length)));
        assertThat(user("Paul Past")).isFalse();
    }

    private static void refused(ThrowingCallable hiring) {
        assertThatThrownBy(hiring)
                .isInstanceOfSatisfying(
                        CrmException.class, e -> assertThat(e.refusal()).isInstanceOf(Refusal.Invalid.class));
    }

    private boolean user(String name) {
        return crm.asSystem()
                        .users()
                        .count(UserQuery.builder().nameContains(name).build())
                > 0;
    }

    /** Sends all that is to be sent, as somebody would who sends to other applications. */
    private List<OutboxEvent> sent() {
        List<OutboxEvent> sent = new ArrayList<>();
        List<OutboxEvent> next = outbox.findFirst100BySentAtIsNullOrderByPosition();
        while (!next.isEmpty()) {
            next.forEach(event -> event.sent(Instant.EPOCH));
            outbox.saveAll(next);
            sent.addAll(next);
            next = outbox.findFirst100BySentAtIsNullOrderByPosition();
        }
        return sent;
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
        return crm.as(id(name));
    }

    private UserId id(String name) {
        return crm.asSystem().users().findByExternalId(name).orElseThrow().getId();
    }
}
