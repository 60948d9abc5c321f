package io.crmkit.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.event.AuditFinding.Fault;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditChainTest {
    private static final Subject SUBJECT =
            new Subject("chance", UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private static final CrmEvent CREATED = new CrmEvent(
            new EventId(UUID.fromString("01900000-0000-7000-8000-000000000002")),
            Instant.parse("2026-03-02T10:15:30.123456Z"),
            Optional.empty(),
            SUBJECT,
            -1,
            0,
            "CREATE",
            Optional.empty(),
            Optional.of("UNASSIGNED"),
            Map.of());
    private static final CrmEvent ASSIGNED = new CrmEvent(
            new EventId(UUID.fromString("01900000-0000-7000-8000-000000000003")),
            Instant.parse("2026-03-02T10:15:31Z"),
            Optional.of(new UserId(UUID.fromString("01900000-0000-7000-8000-000000000004"))),
            SUBJECT,
            0,
            1,
            "ASSIGN",
            Optional.of("UNASSIGNED"),
            Optional.of("DEVELOPING"),
            Map.of("reason", "Æ 中 🚗\n", "assignee", "01900000-0000-7000-8000-000000000004"));

    private static final List<CrmEvent> EVENTS = List.of(CREATED, ASSIGNED);
    private static final List<AuditHead> HEADS = AuditChain.heads(SUBJECT, EVENTS);

    @Test
    @DisplayName("The heads of format 1 are what another program made them from its description")
    void golden() {
        assertThat(AuditHead.of(SUBJECT).hash())
                .isEqualTo("9fae5131463b500317d3d7fd25b9e26959e10d715e8644264a2710437d357a25");
        assertThat(HEADS)
                .extracting(AuditHead::hash)
                .containsExactly(
                        "4e873197674b3e862eee4760e7a7c756b4d5fc8ba20357c2437de034a6bb655c",
                        "e89af4068249dfc3c7be921f7ebbaa937bdc1e62ac7038a21a8b0c197e2786e9");
    }

    @Test
    @DisplayName("A head grows with each event of its record, and takes no other's")
    void grows() {
        AuditHead head = AuditHead.of(SUBJECT).after(CREATED).after(ASSIGNED);
        assertThat(head).isEqualTo(HEADS.get(1));
        assertThat(head.events()).isEqualTo(2);
        AuditHead others = AuditHead.of(new Subject("customer", SUBJECT.id()));
        assertThat(others.hash()).isNotEqualTo(AuditHead.of(SUBJECT).hash());
        assertThatThrownBy(() -> others.after(CREATED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Without a kept head a history proves nothing: what nobody kept a head of counts as added")
    void nothingKept() {
        assertThat(AuditChain.verify(SUBJECT, List.of(), List.of())).isEmpty();
        assertThat(AuditChain.verify(SUBJECT, EVENTS, List.of())).contains(new AuditFinding(Fault.INSERTED, 0, 0));
        assertThat(AuditChain.verify(SUBJECT, EVENTS, HEADS.subList(0, 1)))
                .contains(new AuditFinding(Fault.INSERTED, 1, 1));
    }

    @Test
    @DisplayName("The last head alone proves the whole history, and tells the end that is cut off")
    void lastHead() {
        List<AuditHead> last = HEADS.subList(1, 2);
        assertThat(AuditChain.verify(SUBJECT, EVENTS, last)).isEmpty();
        assertThat(AuditChain.verify(SUBJECT, List.of(CREATED), last)).contains(new AuditFinding(Fault.MISSING, 0, 1));
        assertThat(AuditChain.verify(SUBJECT, List.of(), last)).contains(new AuditFinding(Fault.CUT, 0, 0));
        assertThat(AuditChain.verify(SUBJECT, List.of(ASSIGNED, CREATED), last))
                .contains(new AuditFinding(Fault.CHANGED, 0, 1));
    }

    @Test
    @DisplayName("Heads of another record, in another order, or that are none, are refused")
    void refused() {
        AuditHead none = AuditHead.of(SUBJECT);
        assertThat(AuditChain.verify(SUBJECT, List.of(), List.of(none))).isEmpty();
        List<List<AuditHead>> wrong = List.of(
                List.of(HEADS.get(1), HEADS.get(0)),
                List.of(HEADS.get(0), HEADS.get(0)),
                List.of(new AuditHead(SUBJECT, 0, HEADS.get(0).hash())),
                List.of(AuditHead.of(new Subject("customer", SUBJECT.id()))));
        assertThat(wrong)
                .allSatisfy(heads -> assertThatThrownBy(() -> AuditChain.verify(SUBJECT, EVENTS, heads))
                        .isInstanceOf(IllegalArgumentException.class));
        String hash = none.hash();
        for (String bad :
                List.of("", hash + "0", hash.substring(1), hash.substring(1) + "G", hash.substring(1) + "A")) {
            assertThatThrownBy(() -> new AuditHead(SUBJECT, 1, bad)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new AuditHead(SUBJECT, -1, hash)).isInstanceOf(IllegalArgumentException.class);
    }
}
