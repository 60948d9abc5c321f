package io.crmkit.core.activity;

import static io.crmkit.core.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.dictionary.RetireDictionaryEntry;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.dictionary.DictionaryType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be responsible for activities, who keeps them, and of whom nobody does any more. */
class ActivityPeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);

    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final CareScene care = new CareScene(test);
    private final UserId idOfRolf = test.id("rolf");
    private final UserId idOfRita = test.id("rita");
    private final CrmSession rolf = test.as("rolf");
    private final CrmSession rita = test.as("rita");
    private final Customer customer = scene.customer("Known", idOfRolf);

    private static ActivityDetails.Builder said() {
        return ActivityDetails.builder().title("Visit").place("Nantes");
    }

    private Activity planned() {
        return care.activity(ActivityStatus.PLANNED, customer, idOfRita, TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lena", "eva", "ada", "gone"})
    @DisplayName("Nobody is made responsible who is not active or may not keep activities")
    void ineligible(String user) {
        ActivityDetails details = said().responsible(test.id(user)).build();
        Refusal expected =
                new Refusal.Invalid(List.of(Violation.of("details.responsible", ViolationCode.NOT_ELIGIBLE)));
        Activity planned = planned();
        StoreDump before = StoreDump.of(test.store());
        for (Command<?> command : List.of(
                new PlanActivity(customer.getId(), TODAY, details),
                new RecordActivity(customer.getId(), TODAY, details, null),
                new EditActivity(planned.getId(), TODAY, details))) {
            assertThat(Refusals.of(rolf, command)).isEqualTo(expected);
        }
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("An edit may keep a channel that was retired and someone who left, but nobody may choose them anew")
    void kept() {
        Activity activity = planned();
        test.system().dictionary().list(DictionaryType.ACTIVITY_CHANNEL).stream()
                .filter(entry -> entry.getValue().equals("MEETING"))
                .forEach(entry -> test.system().execute(new RetireDictionaryEntry(entry.getId())));
        test.system()
                .execute(new ImportUsers(List.of(new ImportUsers.Row(
                        "rita", "rita", Set.of(DefaultRole.ACCOUNT_MANAGER.roleName()), "lena", false))));
        ActivityDetails same = said().channel("MEETING").responsible(idOfRita).build();
        Activity edited = rolf.execute(new EditActivity(activity.getId(), SPRING, same));
        assertThat(edited.getChannel()).contains("MEETING");
        assertThat(edited.getResponsible()).isEqualTo(idOfRita);
        String both = "invalid details.channel NOT_IN_DICTIONARY, invalid details.responsible NOT_ELIGIBLE";
        assertThat(Refusals.text(Refusals.of(rolf, new PlanActivity(customer.getId(), SPRING, same))))
                .isEqualTo(both);
        // What an edit gave up is gone.
        rolf.execute(new EditActivity(
                activity.getId(), SPRING, said().responsible(idOfRolf).build()));
        assertThat(Refusals.text(Refusals.of(rolf, new EditActivity(activity.getId(), SPRING, same))))
                .isEqualTo(both);
    }

    @Test
    @DisplayName("A retired customer takes no activity, and those that are there stay as they are")
    void retired() {
        Customer retired = scene.customer("Retired", idOfRolf, CustomerStatus.RETIRED);
        Activity planned = care.activity(ActivityStatus.PLANNED, retired, idOfRita, TODAY);
        Activity done = care.activity(ActivityStatus.DONE, retired, idOfRita, TODAY);
        StoreDump before = StoreDump.of(test.store());
        for (Command<?> command : List.of(
                new PlanActivity(retired.getId(), TODAY, said().build()),
                new RecordActivity(retired.getId(), TODAY, said().build(), null),
                new EditActivity(planned.getId(), TODAY, said().build()),
                new EditActivity(done.getId(), TODAY, said().build()),
                new CompleteActivity(planned.getId(), TODAY, null),
                new RemoveActivity(planned.getId()),
                new RemoveActivity(done.getId()))) {
            assertRejected(rolf, command, CustomerRejection.CUSTOMER_RETIRED, Map.of());
        }
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        // A lost one may be visited: it may be won back.
        Customer lost = scene.customer("Lost", idOfRolf, CustomerStatus.LOST);
        rolf.execute(new PlanActivity(lost.getId(), TODAY, said().build()));
    }

    @Test
    @DisplayName("Whoever is responsible goes on with it without seeing the customer, and hands it over for good")
    void responsible() {
        Activity activity = rolf.execute(new PlanActivity(
                customer.getId(), TODAY, said().responsible(idOfRita).build()));
        assertThat(rita.activities().get(activity.getId())).isEqualTo(activity);
        assertThat(Refusals.text(() -> rita.customers().get(customer.getId()))).isEqualTo("not found customer");
        Activity edited = rita.execute(
                new EditActivity(activity.getId(), SPRING, said().title("Call").build()));
        assertThat(edited.getResponsible()).isEqualTo(idOfRita);
        rita.execute(new EditActivity(
                activity.getId(), SPRING, said().responsible(idOfRolf).build()));
        assertThat(Refusals.text(Refusals.of(rita, new RemoveActivity(activity.getId()))))
                .isEqualTo("not found activity");
        assertThat(Optional.of(rolf.execute(new CompleteActivity(activity.getId(), TODAY, null))))
                .isPresent();
    }

    @Test
    @DisplayName(
            "Activities go with the customer: its new manager keeps them, the old one only those still the old one's")
    void newManager() {
        Activity ritas = planned();
        Activity rolfs = care.activity(ActivityStatus.PLANNED, customer, idOfRolf, TODAY);
        test.system()
                .execute(new ImportCustomers(
                        List.of(new ImportCustomers.Row("Known", "ruth", Samples.details("Known"), null, List.of()))));
        assertThat(Refusals.text(() -> rolf.activities().get(ritas.getId()))).isEqualTo("not found activity");
        rolf.execute(new CompleteActivity(rolfs.getId(), TODAY, null));
        test.as("ruth").execute(new EditActivity(rolfs.getId(), TODAY, said().build()));
        test.as("ruth").execute(new RemoveActivity(ritas.getId()));
    }
}
