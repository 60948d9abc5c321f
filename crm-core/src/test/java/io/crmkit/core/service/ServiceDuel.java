package io.crmkit.core.service;

import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.race.Contradictions;
import io.crmkit.core.race.Duel;
import io.crmkit.core.race.Host;
import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Two who do something about one service request or its customer at once. rolf manages the customer and records
 * requests, lena assigns them, rita handles them. What each says became of it: {@code done} or a refusal.
 */
final class ServiceDuel implements Duel {
    private final TestCrm test;
    private final Map<String, UserId> staff = new HashMap<>();
    private final Customer customer;
    private final Function<ServiceDuel, String> one;
    private final Function<ServiceDuel, String> other;
    private final List<ServiceRequestId> requests = new ArrayList<>();

    private ServiceDuel(
            TestCrm test,
            Consumer<ServiceDuel> prepare,
            Function<ServiceDuel, String> one,
            Function<ServiceDuel, String> other) {
        this.test = test;
        // Read beforehand, so that the two make no calls but those of their commands.
        List.of("lena", "rolf", "rita", "ruth").forEach(name -> staff.put(name, test.id(name)));
        this.customer = new Scene(test).customer("Acme", id("rolf"));
        this.one = one;
        this.other = other;
        prepare.accept(this);
    }

    /** Fights in every way. */
    static Interleavings fight(
            Isolation isolation,
            CrmSettings settings,
            Consumer<ServiceDuel> prepare,
            Function<ServiceDuel, String> one,
            Function<ServiceDuel, String> other) {
        return Interleavings.of(isolation, store -> new ServiceDuel(crm(store, settings), prepare, one, other));
    }

    private static TestCrm crm(CrmStore store, CrmSettings settings) {
        return TestCrm.create(store, settings, new CrmListener() {});
    }

    @Override
    public String one() {
        return one.apply(this);
    }

    @Override
    public String other() {
        return other.apply(this);
    }

    @Override
    public List<String> problems() {
        return Contradictions.in(test.store());
    }

    /** The status of the customer, how many requests are counted as open, and the steps of the first one. */
    @Override
    public String end() {
        CustomerStanding standing = test.system().customers().standing(customer.getId());
        List<String> steps = requests.stream()
                .limit(1)
                .flatMap(id -> test.system().history().of(ServiceRequest.KIND, id).stream())
                .map(CrmEvent::step)
                .toList();
        return standing.getStatus() + " " + standing.getOpenRequests() + " " + steps;
    }

    // What is there before.

    void nothing() {}

    void created() {
        requests.add(Host.done(test.as("rolf"), recording()).getId());
    }

    void assigned() {
        created();
        expectDone(assign());
    }

    void processed() {
        assigned();
        expectDone(process());
    }

    /** Only where the feedback does not archive. */
    void fedBack() {
        processed();
        expectDone(praise("rolf"));
    }

    private static void expectDone(String what) {
        if (!what.equals("done")) {
            throw new AssertionError(what);
        }
    }

    // What the two may do.

    String create() {
        return text("rolf", recording());
    }

    /** A request that the host knows by its own id. */
    String createKnown() {
        return text("rolf", new CreateServiceRequest(customer.getId(), "COMPLAINT", "Wheel", "It came off.", "T-1"));
    }

    String retire() {
        return text("rolf", new RetireCustomer(customer.getId()));
    }

    String delete() {
        return text("rolf", new DeleteServiceRequest(request()));
    }

    String assign() {
        return text("lena", new AssignServiceRequest(request(), id("rita")));
    }

    String reassign() {
        return text("lena", new ReassignServiceRequest(request(), id("ruth"), "rita is on leave"));
    }

    String process() {
        return text("rita", new ProcessServiceRequest(request(), "Sent a new one."));
    }

    String praise(String name) {
        return text(name, new RecordServiceFeedback(request(), "It came in time.", 5));
    }

    String complain(String name) {
        return text(name, new RecordServiceFeedback(request(), "It came off again.", 1));
    }

    String archive(String name) {
        return text(name, new ArchiveServiceRequest(request()));
    }

    private CreateServiceRequest recording() {
        return CreateServiceRequest.of(customer.getId(), "COMPLAINT", "Wheel", "It came off.");
    }

    private ServiceRequestId request() {
        return requests.get(0);
    }

    private String text(String name, Command<?> command) {
        return Host.text(test.crm().as(id(name)), command);
    }

    private UserId id(String name) {
        return Objects.requireNonNull(staff.get(name));
    }
}
