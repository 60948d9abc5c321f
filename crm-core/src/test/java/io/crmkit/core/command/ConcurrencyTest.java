package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.customer.AddContact;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.Unit;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.memory.InMemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many do the same at once, and one succeeds. */
class ConcurrencyTest {
    private static final int THREADS = 16;

    private final Gate store = new Gate();
    private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
    private final Scene scene = new Scene(test);

    /** A store in memory whose units wait for each other once they have read, so that all decide on one state. */
    private static final class Gate implements CrmStore {
        private final CrmStore store = new InMemoryStore();
        private volatile CyclicBarrier barrier = new CyclicBarrier(1);
        private final ThreadLocal<Boolean> racing = ThreadLocal.withInitial(() -> false);

        @Override
        public <R> R inUnit(Function<Unit, R> work) {
            return store.inUnit(unit -> {
                R result = work.apply(unit);
                if (racing.get()) {
                    await();
                }
                return result;
            });
        }

        private void await() {
            try {
                barrier.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError("the others did not come", e);
            }
        }
    }

    /** What became of each: done, a refusal, or the name of what the store threw. */
    private List<String> race(boolean decidedTogether, IntFunction<Supplier<?>> attempt) throws Exception {
        store.barrier = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<String>> runs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Supplier<?> run = attempt.apply(i);
                runs.add(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    store.racing.set(decidedTogether);
                    try {
                        return Refusals.text(run);
                    } catch (ConflictException | TransientStoreException e) {
                        return e.getClass().getSimpleName();
                    } finally {
                        store.racing.remove();
                    }
                });
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(runs)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Tag("000-06")
    @DisplayName("000-06: of sixteen who assign one chance at once one succeeds, the others conflict or come too late")
    void assign() throws Exception {
        CrmSession lena = test.as("lena");
        for (int round = 0; round < 20; round++) {
            Chance chance = scene.chance(ChanceStatus.UNASSIGNED, test.id("rolf"), test.id("rolf"));
            AssignChance command = new AssignChance(chance.getId(), test.id(round % 2 == 0 ? "rolf" : "rita"));
            List<String> outcomes = race(false, i -> () -> lena.execute(command));
            assertThat(outcomes).containsOnlyOnce(Refusals.DONE);
            assertThat(outcomes).containsAnyOf("ConflictException", "rejected STEP_NOT_OPEN");
            assertThat(outcomes).isSubsetOf(Refusals.DONE, "ConflictException", "rejected STEP_NOT_OPEN");
            Subject subject = Subject.of(Chance.KIND, chance.getId());
            assertThat(StoreDump.of(store).eventsOf(subject))
                    .extracting(CrmEvent::step)
                    .containsExactly("ASSIGN");
        }
    }

    @Test
    @DisplayName("When all have decided on the same state, all but one conflict")
    void assignDecidedTogether() throws Exception {
        CrmSession lena = test.as("lena");
        Chance chance = scene.chance(ChanceStatus.UNASSIGNED, test.id("rolf"), test.id("rolf"));
        AssignChance command = new AssignChance(chance.getId(), test.id("rolf"));
        List<String> outcomes = race(true, i -> () -> lena.execute(command));
        assertThat(outcomes).containsOnlyOnce(Refusals.DONE);
        assertThat(outcomes.stream().filter("ConflictException"::equals)).hasSize(THREADS - 1);
    }

    @Test
    @DisplayName(
            "A command that is sent sixteen times at once is done once; the others are told to try again, and then get the answer")
    void sameCommand() throws Exception {
        CrmSession rolf = test.as("rolf");
        CreateChance command = CreateChance.of(Samples.chanceDetails("New"));
        CommandOptions once = CommandOptions.id("create-1");
        List<String> outcomes = race(true, i -> () -> rolf.execute(command, once));
        assertThat(outcomes).containsOnlyOnce(Refusals.DONE);
        assertThat(outcomes.stream().filter("TransientStoreException"::equals)).hasSize(THREADS - 1);
        assertThat(StoreDump.of(store).of(Chance.KIND)).hasSize(1);
        assertThat(rolf.execute(command, once))
                .isEqualTo(StoreDump.of(store).of(Chance.KIND).get(0));
    }

    @Test
    @DisplayName("Sixteen who enter a customer of one name, each as written otherwise, enter one")
    void sameName() throws Exception {
        CrmSession rolf = test.as("rolf");
        CrmSession ruth = test.as("ruth");
        List<String> outcomes = race(
                true,
                i -> () -> (i % 2 == 0 ? rolf : ruth)
                        .execute(CreateCustomer.of(Scene.details(i % 3 == 0 ? "ACME" : " acme "))));
        assertThat(outcomes).containsOnlyOnce(Refusals.DONE);
        assertThat(outcomes.stream().filter("rejected CUSTOMER_NAME_TAKEN"::equals))
                .hasSize(THREADS - 1);
        assertThat(StoreDump.of(store).of(Customer.KIND)).hasSize(1);
    }

    @Test
    @DisplayName("Sixteen who win chances of one name at once enter one customer; all others try again and take it")
    void winTogether() throws Exception {
        CrmSession rolf = test.as("rolf");
        List<Chance> chances = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Chance chance = test.as("lena").execute(CreateChance.of(Samples.chanceDetails("Atelier")));
            chances.add(test.as("lena").execute(new AssignChance(chance.getId(), test.id("rolf"))));
        }
        List<String> outcomes =
                race(true, i -> () -> rolf.execute(WinChance.of(chances.get(i).getId())));
        assertThat(outcomes).containsOnlyOnce(Refusals.DONE);
        for (Chance chance : chances) {
            if (rolf.chances().get(chance.getId()).getStatus() != ChanceStatus.WON) {
                rolf.execute(WinChance.of(chance.getId()));
            }
        }
        assertThat(StoreDump.of(store).of(Customer.KIND)).hasSize(1);
        assertThat(StoreDump.of(store).of(CustomerStanding.KIND).get(0).getOpenChances())
                .isZero();
    }

    @Test
    @DisplayName("A customer is not retired while a chance about it is recorded, whoever comes first")
    void retireOrRecord() throws Exception {
        CrmSession rolf = test.as("rolf");
        Customer customer = scene.customer("Acme", test.id("rolf"));
        List<String> outcomes = race(
                true,
                i -> () -> i % 2 == 0
                        ? rolf.execute(new RetireCustomer(customer.getId()))
                        : rolf.execute(new CreateChance(Samples.chanceDetails("Acme"), customer.getId(), null)));
        assertThat(outcomes).containsOnlyOnce(Refusals.DONE);
        CustomerStanding standing =
                StoreDump.of(store).of(CustomerStanding.KIND).get(0);
        assertThat(standing.getStatus().name().equals("RETIRED")).isNotEqualTo(standing.getOpenChances() == 1);
    }

    @Test
    @DisplayName("Counts of open chances are exact when many are recorded and failed at once")
    void counts() throws Exception {
        CrmSession rolf = test.as("rolf");
        Customer customer = scene.customer("Acme", test.id("rolf"));
        List<String> outcomes = race(false, i -> () -> {
            Chance chance =
                    again(() -> rolf.execute(new CreateChance(Samples.chanceDetails("Acme"), customer.getId(), null)));
            if (i % 2 == 0) {
                again(() -> test.as("lena").execute(new AssignChance(chance.getId(), test.id("rolf"))));
                again(() -> rolf.execute(new FailChance(chance.getId(), "no budget")));
            }
            return chance;
        });
        assertThat(outcomes).containsOnly(Refusals.DONE);
        assertThat(rolf.customers().standing(customer.getId()).getOpenChances()).isEqualTo(THREADS / 2);
    }

    @Test
    @DisplayName(
            "The same import sixteen times at once enters its rows once; the others are told to try again, and change nothing")
    void sameImport() throws Exception {
        ImportUsers command = new ImportUsers(List.of(
                new ImportUsers.Row("nina", "Nina", Set.of(DefaultRole.ACCOUNT_MANAGER.roleName()), "lena", true)));
        List<String> outcomes = race(true, i -> () -> test.system().execute(command));
        assertThat(outcomes).containsOnlyOnce(Refusals.DONE);
        assertThat(outcomes.stream().filter("TransientStoreException"::equals)).hasSize(THREADS - 1);
        assertThat(test.system().execute(command)).isEqualTo(new ImportSummary(0, 0, 1));
    }

    @Test
    @DisplayName("A customer is not retired while a contact is added to it, whoever comes first")
    void retireOrAddContact() throws Exception {
        CrmSession rolf = test.as("rolf");
        Customer customer = scene.customer("Acme", test.id("rolf"));
        List<String> outcomes = race(
                true,
                i -> () -> i % 2 == 0
                        ? rolf.execute(new RetireCustomer(customer.getId()))
                        : rolf.execute(new AddContact(customer.getId(), Samples.contactDetails("Carine"))));
        assertThat(outcomes).containsOnlyOnce(Refusals.DONE);
        StoreDump dump = StoreDump.of(store);
        assertThat(dump.of(CustomerStanding.KIND).get(0).getStatus() == CustomerStatus.RETIRED)
                .isNotEqualTo(dump.of(Contact.KIND).size() == 1);
    }

    private static <R> R again(Supplier<R> command) {
        while (true) {
            try {
                return command.get();
            } catch (ConflictException e) {
                Thread.onSpinWait();
            }
        }
    }
}
