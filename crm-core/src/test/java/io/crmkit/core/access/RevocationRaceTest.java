package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
import io.crmkit.core.access.Revocation.By;
import io.crmkit.core.access.Revocation.Of;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.race.Host;
import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import io.crmkit.core.race.UnitCalls;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.memory.InMemoryStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** P24: a right is taken away while the one who has it uses it. */
class RevocationRaceTest {
    private static final int TRIALS = Tier.of(500, 10_000);
    private static final int CONTROLS = 50;
    private static final String ONE_LAST = "done other before one";

    static Stream<Arguments> ways() {
        return Stream.of(Isolation.SNAPSHOT, Isolation.READ_COMMITTED)
                .flatMap(isolation -> Stream.of(By.values()).map(by -> Arguments.of(isolation, by)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("Work that was under way may be done, and nothing that begins after the right was taken away")
    void work(Isolation isolation, By by) {
        Interleavings fought = Revocation.fight(isolation, Of.WORK, by);
        assertThat(fought.problems()).isEmpty();
        assertThat(fought.endings())
                .anyMatch(ending -> ending.endsWith(ONE_LAST))
                .anyMatch(ending -> ending.endsWith("done one before other"))
                .anyMatch(ending -> ending.startsWith("denied"));
        assertThat(fought.count()).isGreaterThan(8);
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("Administration that was under way when the right was taken away is not done")
    void administration(Isolation isolation, By by) {
        Interleavings fought = Revocation.fight(isolation, Of.ADMINISTRATION, by);
        assertThat(fought.problems()).isEmpty();
        assertThat(fought.endings())
                .noneMatch(ending -> ending.endsWith(ONE_LAST))
                .anyMatch(ending -> ending.endsWith("done one before other"))
                .anyMatch(ending -> ending.startsWith("denied"));
        assertThat(fought.count()).isGreaterThan(8);
    }

    @Test
    @DisplayName(
            "The control: on a store that minds no versions, administration is done after the right was taken away")
    void control() {
        assertThat(Revocation.fight(Isolation.CARELESS, Of.ADMINISTRATION, By.REVOKING)
                        .endings())
                .anyMatch(ending -> ending.endsWith(ONE_LAST));
    }

    /** How often somebody could begin and do something after the right had been taken away. */
    private static int late(CrmStore store, int trials) {
        TestCrm test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
        AssignRole give = new AssignRole(test.id("rolf"), test.role(DefaultRole.ACCOUNT_MANAGER.roleName()));
        RevokeRole take = new RevokeRole(give.user(), give.role());
        CrmSession rolf = test.as("rolf");
        AtomicInteger late = new AtomicInteger();
        for (int trial = 0; trial < trials; trial++) {
            AtomicBoolean taken = new AtomicBoolean();
            Host.all(2, thread -> {
                if (thread == 0) {
                    Object unused = Host.done(test.system(), take);
                    taken.set(true);
                } else {
                    boolean before = false;
                    boolean done = true;
                    while (done && !before) {
                        before = taken.get();
                        done = Host.text(rolf, CreateChance.of(Samples.chanceDetails("Prospect")))
                                .equals(Refusals.DONE);
                    }
                    late.addAndGet(done ? 1 : 0);
                }
                return thread;
            });
            Object unused = test.system().execute(give);
        }
        return late.get();
    }

    @Test
    @DisplayName("Among threads, nothing begins after the right was taken away and is done")
    void threads() {
        assertThat(late(new InMemoryStore(), TRIALS)).isZero();
        Tier.report("P24", TRIALS + " times among threads, nothing late");
    }

    @Test
    @DisplayName("The control: a store that remembers what a user may do lets something begin and be done")
    void rememberedRights() {
        int late = 0;
        for (int tried = 0; late == 0 && tried < CONTROLS; tried++) {
            late = late(new RememberingStore(), 20);
        }
        assertThat(late).isPositive();
    }

    /** A store that remembers who has which roles, as long as the thread lives. */
    private static final class RememberingStore implements CrmStore {
        private final CrmStore store = new InMemoryStore();
        private final Map<Thread, Object> principals = new ConcurrentHashMap<>();

        @Override
        public <R> R inUnit(Function<Unit, R> work) {
            return store.inUnit(unit -> work.apply(new Calls(unit).asUnit()));
        }

        private final class Calls implements UnitCalls {
            private final Unit unit;

            Calls(Unit unit) {
                this.unit = unit;
            }

            @Override
            public @Nullable Object read(String name, Function<Unit, @Nullable Object> read) {
                return name.equals("access.findPrincipal")
                                && Thread.currentThread().getName().startsWith("pool")
                        ? principals.computeIfAbsent(Thread.currentThread(), unused -> read.apply(unit))
                        : read.apply(unit);
            }

            @Override
            public Applied apply(Changes changes) {
                return unit.apply(changes);
            }

            @Override
            public long next(Series series, int count) {
                return unit.next(series, count);
            }
        }
    }
}
