package io.crmkit.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.CrmSession;
import io.crmkit.core.RecordingListener;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.DeleteChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final RecordingListener listener = new RecordingListener();
    private final TestCrm test = TestCrm.create(new InMemoryStore(), CrmSettings.standard(), listener);
    private final Scene scene = new Scene(test);

    @Test
    @Tag("000-09")
    @DisplayName("000-09: the history of a chance tells each step, oldest first, with the version it was decided on")
    void order() {
        CrmSession rolf = test.as("rolf");
        Chance created = rolf.execute(CreateChance.of(Samples.chanceDetails("Atelier")));
        Chance assigned = test.as("lena").execute(new AssignChance(created.getId(), test.id("rolf")));
        rolf.execute(new FailChance(created.getId(), "no budget"));
        List<CrmEvent> history = rolf.history().of(Chance.KIND, created.getId());
        assertThat(history).extracting(CrmEvent::step).containsExactly("CREATE", "ASSIGN", "FAIL");
        assertThat(history.subList(1, 3))
                .extracting(CrmEvent::basis)
                .containsExactly(created.getVersion(), assigned.getVersion());
        assertThat(history)
                .extracting(event -> event.actor().orElseThrow())
                .containsExactly(test.id("rolf"), test.id("lena"), test.id("rolf"));
    }

    @Test
    @DisplayName("The history of what is gone is left to those who see all; to others there is none")
    void gone() {
        Chance chance = scene.chance(ChanceStatus.UNASSIGNED, test.id("rolf"), test.id("rolf"));
        test.as("rolf").execute(new DeleteChance(chance.getId()));
        assertThat(test.as("lena").history().of(Chance.KIND, chance.getId()))
                .extracting(CrmEvent::step)
                .containsExactly("DELETE");
        assertThat(test.as("rolf").history().of(Chance.KIND, chance.getId())).isEmpty();
    }

    @Test
    @DisplayName("Of every kind that events tell of, the history can be read")
    void everyKind() {
        for (Command<?> command : Samples.of(test, test.id("rolf"))) {
            for (String actor : List.of("ada", "lena", "rolf")) {
                Refusals.of(() -> test.as(actor).execute(command));
            }
            Refusals.of(() -> test.system().execute(command));
        }
        Set<String> told = listener.accepted().stream()
                .flatMap(List::stream)
                .map(CrmEvent::subject)
                .map(Subject::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> read = Stream.of(
                        User.KIND,
                        Role.KIND,
                        DictionaryEntry.KIND,
                        Customer.KIND,
                        Contact.KIND,
                        Order.KIND,
                        Product.KIND,
                        StockItem.KIND,
                        Activity.KIND,
                        Chance.KIND,
                        ServiceRequest.KIND,
                        LossCase.KIND)
                .filter(this::hasHistory)
                .map(Kind::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(read).isEqualTo(told);
    }

    private <S extends State<I>, I extends Id> boolean hasHistory(Kind<S, I> kind) {
        try {
            test.system().history().of(kind, kind.id(test.unknown()));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    @DisplayName("A kind that no event tells of has no history: to ask for it is an error of the program")
    void noHistory() {
        assertThatThrownBy(() -> test.system().history().of(PlanItem.KIND, PlanItem.KIND.id(test.unknown())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
