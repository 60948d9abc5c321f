package io.crmkit.core.race;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.LinkChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * P7: chances that open and close while their customer is retired or others close them, at every call to the store.
 * On the careless store each pair must end otherwise.
 */
class OpenWorkRaceTest {

    /** A customer of rolf's, a chance about it that he develops, and two who do something about them. */
    private static final class Meeting implements Duel {
        private final TestCrm test;
        private final CrmSession lena;
        private final CrmSession rolf;
        private final Customer customer;
        private final ChanceId chance;
        private final Function<Meeting, String> one;
        private final Function<Meeting, String> other;

        Meeting(CrmStore store, boolean linked, Function<Meeting, String> one, Function<Meeting, String> other) {
            test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
            // Read beforehand, so that the two make no calls but those of their commands.
            lena = test.as("lena");
            rolf = test.as("rolf");
            customer = new Scene(test).customer("Acme", test.id("rolf"));
            Chance created = Host.done(
                    rolf, new CreateChance(Samples.chanceDetails("Acme"), linked ? customer.getId() : null, null));
            chance = created.getId();
            Chance unused = Host.done(lena, new AssignChance(chance, test.id("rolf")));
            this.one = one;
            this.other = other;
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
        public String end() {
            CustomerStanding standing = test.system().customers().standing(customer.getId());
            List<String> steps = test.system().history().of(Chance.KIND, chance).stream()
                    .map(CrmEvent::step)
                    .toList();
            return standing.getStatus() + " " + standing.getOpenChances() + " " + steps;
        }

        @Override
        public List<String> problems() {
            return Contradictions.in(test.store());
        }

        String retire() {
            return Host.text(rolf, new RetireCustomer(customer.getId()));
        }

        String create() {
            return Host.text(rolf, new CreateChance(Samples.chanceDetails("Acme"), customer.getId(), null));
        }

        String link() {
            return Host.text(lena, new LinkChance(chance, customer.getId()));
        }

        String fail() {
            return Host.text(rolf, new FailChance(chance, "no budget"));
        }

        String win() {
            return Host.text(rolf, WinChance.into(chance, customer.getId()));
        }
    }

    private static Interleavings fight(
            Isolation isolation, boolean linked, Function<Meeting, String> one, Function<Meeting, String> other) {
        return Interleavings.of(isolation, store -> new Meeting(store, linked, one, other));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A customer is retired, or a chance is recorded for it, never both")
    void retireAndCreate(Isolation isolation) {
        fight(isolation, false, Meeting::retire, Meeting::create)
                .assertEndings(
                        List.of(
                                "done / invalid customer UNKNOWN: RETIRED 0 [CREATE, ASSIGN]",
                                "rejected CUSTOMER_HAS_OPEN_WORK / done: ACTIVE 1 [CREATE, ASSIGN]"),
                        List.of("done / rejected CUSTOMER_RETIRED: RETIRED 0 [CREATE, ASSIGN]"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A customer is retired, or a chance is tied to it, never both")
    void retireAndLink(Isolation isolation) {
        fight(isolation, false, Meeting::retire, Meeting::link)
                .assertEndings(
                        List.of(
                                "done / invalid customer UNKNOWN: RETIRED 0 [CREATE, ASSIGN]",
                                "rejected CUSTOMER_HAS_OPEN_WORK / done: ACTIVE 1 [CREATE, ASSIGN, LINK]"),
                        List.of("done / rejected CUSTOMER_RETIRED: RETIRED 0 [CREATE, ASSIGN]"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A chance that two close at once is closed and counted once")
    void failAndWin(Isolation isolation) {
        fight(isolation, true, Meeting::fail, Meeting::win)
                .assertEndings(
                        "done / rejected STEP_NOT_OPEN: ACTIVE 0 [CREATE, ASSIGN, FAIL]",
                        "rejected STEP_NOT_OPEN / done: ACTIVE 0 [CREATE, ASSIGN, WIN]");
    }

    // Without a control: a chance that is closed only takes away what keeps the customer from being retired.
    @ParameterizedTest
    @EnumSource(names = "CARELESS", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("A customer is retired once its last chance is closed, and not before")
    void retireAndFail(Isolation isolation) {
        fight(isolation, true, Meeting::retire, Meeting::fail)
                .assertEndings(
                        "done / done: RETIRED 0 [CREATE, ASSIGN, FAIL]",
                        "rejected CUSTOMER_HAS_OPEN_WORK / done: ACTIVE 0 [CREATE, ASSIGN, FAIL]");
    }
}
