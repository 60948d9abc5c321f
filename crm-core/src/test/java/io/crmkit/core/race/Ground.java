package io.crmkit.core.race;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A staffed CRM on which duels are fought one after the other, each about subjects of its own. */
public final class Ground {
    static final String ADMINISTRATOR = DefaultRole.SYSTEM_ADMINISTRATOR.roleName();

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final TestCrm test;
    private final Scene scene;
    // Read beforehand, so that the two make no calls but those of their commands.
    private final Map<String, UserId> staff;
    private int number;

    /** Staffs a store. */
    public Ground(CrmStore store) {
        test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
        scene = new Scene(test);
        test.hire("adam", null, ADMINISTRATOR);
        staff = Stream.of("ada", "adam", "lena", "rolf", "rita").collect(Collectors.toMap(name -> name, test::id));
    }

    TestCrm test() {
        return test;
    }

    Scene scene() {
        return scene;
    }

    /** A name that was not given before. */
    String name(String text) {
        number++;
        return text + " " + number;
    }

    UserId id(String name) {
        UserId known = staff.get(name);
        return known == null ? test.id(name) : known;
    }

    CrmSession as(String name) {
        return test.crm().as(id(name));
    }

    /** What becomes of a command of somebody's. */
    Supplier<String> does(String name, Command<?> command) {
        return does(as(name), command);
    }

    Supplier<String> does(CrmSession session, Command<?> command) {
        return () -> Host.text(session, command);
    }

    /** Somebody does something that meets nobody. */
    void done(String name, Command<?> command) {
        Object unused = Host.done(as(name), command);
    }

    Supplier<List<String>> contradictions(CustomerId customer) {
        return () -> Contradictions.of(customer, test.store());
    }

    /** The steps that a record has taken. */
    <S extends State<I>, I extends Id> List<String> steps(Kind<S, I> kind, I id) {
        return test.system().history().of(kind, id).stream().map(CrmEvent::step).toList();
    }

    CustomerStatus status(CustomerId customer) {
        return test.system().customers().standing(customer).getStatus();
    }

    // What is there before.

    /** A customer of rolf's. */
    Customer customer() {
        return scene.customer(name("Acme"), id("rolf"));
    }

    /** A customer of rolf's who has not ordered for long and was warned of. */
    Customer warned() {
        Customer customer = scene.customer(name("Silent"), id("rolf"), CustomerStatus.ACTIVE, LONG_AGO);
        while (Host.done(test.system(), new ScanForLoss()).more()) {
            // The next batch.
        }
        return customer;
    }

    LossCaseId lossCase(Customer customer) {
        LossQuery query = LossQuery.builder().customer(customer.getId()).build();
        return test.system().lossCases().list(query, PageRequest.first(10)).items().stream()
                .map(LossCase::getId)
                .findFirst()
                .orElseThrow();
    }

    /** A request of a customer of rolf's, handled by rita. */
    ServiceRequestId processed(CustomerId customer) {
        ServiceRequestId request = Host.done(
                        as("rolf"), CreateServiceRequest.of(customer, "COMPLAINT", "Wheel", "It came off."))
                .getId();
        done("lena", new AssignServiceRequest(request, id("rita")));
        done("rita", new ProcessServiceRequest(request, "Sent a new one."));
        return request;
    }

    /** A chance about a customer that rolf develops. */
    ChanceId developed(Customer customer) {
        ChanceId chance = Host.done(
                        as("rolf"), new CreateChance(Samples.chanceDetails(customer.getName()), customer.getId(), null))
                .getId();
        done("lena", new AssignChance(chance, id("rolf")));
        return chance;
    }
}
