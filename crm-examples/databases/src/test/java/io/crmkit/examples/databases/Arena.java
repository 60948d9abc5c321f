package io.crmkit.examples.databases;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.StoredRecord;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A staffed CRM on two nodes over one database, where many threads race, every other one on the second node. */
final class Arena {
    static final int THREADS = Tier.of(16, 64);

    private static final CrmSettings SETTINGS =
            CrmSettings.builder().automaticArchive(false).build();
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final TestCrm test;
    private final List<Crm> nodes;
    private int customers;

    Arena(CrmStore first, CrmStore second) {
        test = TestCrm.create(first, SETTINGS, new CrmListener() {});
        AtomicLong count = new AtomicLong();
        nodes = List.of(
                test.crm(),
                Crm.on(second)
                        .settings(SETTINGS)
                        .clock(Clock.fixed(TestCrm.NOW, ZoneOffset.UTC))
                        .ids(() -> new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + count.incrementAndGet()))
                        .build());
    }

    TestCrm test() {
        return test;
    }

    /** What each thread does as somebody on its node. */
    List<Supplier<Boolean>> each(String name, BiFunction<CrmSession, Integer, Boolean> attempt) {
        UserId user = test.id(name);
        return attempts(node -> nodes.get(node).as(user), attempt);
    }

    /** What every other thread of a node does, and what the others do. */
    static List<Supplier<Boolean>> mixed(List<Supplier<Boolean>> some, List<Supplier<Boolean>> others) {
        return IntStream.range(0, THREADS)
                .mapToObj(thread -> (thread / 2 % 2 == 0 ? some : others).get(thread))
                .toList();
    }

    /** What each thread does as the system on its node. */
    List<Supplier<Boolean>> eachSystem(BiFunction<CrmSession, Integer, Boolean> attempt) {
        return attempts(node -> nodes.get(node).asSystem(), attempt);
    }

    private List<Supplier<Boolean>> attempts(
            IntFunction<CrmSession> sessions, BiFunction<CrmSession, Integer, Boolean> attempt) {
        return IntStream.range(0, THREADS)
                .<Supplier<Boolean>>mapToObj(
                        thread -> () -> attempt.apply(sessions.apply(thread % nodes.size()), thread))
                .toList();
    }

    /** The name, and external id, of the customer that came last. */
    String lastCustomer() {
        return "Customer " + customers;
    }

    /** A customer of rolf's who has not ordered for long. */
    CustomerId customer() {
        customers++;
        test.system()
                .execute(new ImportCustomers(List.of(new ImportCustomers.Row(
                        lastCustomer(), "rolf", Scene.details(lastCustomer()), LONG_AGO, List.of()))));
        return test.system()
                .customers()
                .findByExternalId(lastCustomer())
                .orElseThrow()
                .getId();
    }

    /** The case of a customer who has been warned of. */
    LossCase warned(CustomerId customer) {
        test.system().execute(new ScanForLoss());
        return cases(customer).get(0);
    }

    List<LossCase> cases(CustomerId customer) {
        return test.system()
                .lossCases()
                .list(LossQuery.builder().customer(customer).build(), PageRequest.first(100))
                .items();
    }

    /** A request of a customer that rita has handled. */
    ServiceRequestId processed(CustomerId customer) {
        ServiceRequestId request = test.as("rolf")
                .execute(CreateServiceRequest.of(customer, "COMPLAINT", "Wheel", "It came off."))
                .getId();
        test.as("lena").execute(new AssignServiceRequest(request, test.id("rita")));
        test.as("rita").execute(new ProcessServiceRequest(request, "Sent a new one."));
        return request;
    }

    /** A chance that nobody has yet. */
    ChanceId chance() {
        return test.as("rolf")
                .execute(CreateChance.of(Samples.chanceDetails("Prospect of " + lastCustomer())))
                .getId();
    }

    /** A chance of rolf's. */
    ChanceId assignedChance() {
        ChanceId chance = chance();
        test.as("lena").execute(new AssignChance(chance, test.id("rolf")));
        return chance;
    }

    /** A contest about a record. */
    <S extends State<I>, I extends Id> Contest about(Kind<S, I> kind, I id, List<Supplier<Boolean>> attempts) {
        return new Contest(attempts, () -> version(kind, id), () -> events(kind, id));
    }

    <S extends State<I>, I extends Id> long version(Kind<S, I> kind, I id) {
        return test.store()
                .inUnit(unit -> StoredRecord.find(unit, kind, id).orElseThrow().getVersion());
    }

    <S extends State<I>, I extends Id> long events(Kind<S, I> kind, I id) {
        return test.store().inUnit(unit ->
                (long) unit.events().of(Subject.of(kind, id), AccessScope.all()).size());
    }
}
