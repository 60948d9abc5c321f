package io.crmkit.core.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a hand-over does not do. */
class HandOverLimitsTest {
    private final TestCrm test =
            TestCrm.create(CrmSettings.builder().handOverBatchSize(3).build());
    private final Scene scene = new Scene(test);

    @Test
    @DisplayName("Nobody hands the work of another one over to himself")
    void handsOverToHimself() {
        scene.role(
                "account manager who hands over",
                new Grant(HandOverAction.PERMISSION, Extent.ALL),
                new Grant(AccessPermission.READ, Extent.ALL));
        test.hire("hugo", null, DefaultRole.ACCOUNT_MANAGER.roleName(), "account manager who hands over");
        scene.customer("Acme", test.id("rolf"));
        CrmSession hugo = test.as("hugo");
        assertThat(hugo.customers().count(CustomerQuery.any())).isZero();
        assertThat(Refusals.text(hugo.check(new HandOver(test.id("rolf"), test.id("hugo"), "Mine now."))))
                .isEqualTo("invalid to NOT_ELIGIBLE");
    }

    @Test
    @DisplayName("The case of a customer who went to somebody else meanwhile stays there")
    void openCaseOfAnotherOnesCustomer() {
        UserId rolf = test.id("rolf");
        UserId ruth = test.id("ruth");
        UserId rita = test.id("rita");
        Customer acme = scene.customer("Acme", rolf, CustomerStatus.ACTIVE, LocalDate.of(2020, 1, 1));
        test.system().execute(new ScanForLoss());
        test.system()
                .execute(new ImportCustomers(List.of(new ImportCustomers.Row(
                        "Acme", "ruth", Scene.details("Acme"), acme.getCustomerSince(), List.of()))));
        assertThat(test.system().customers().get(acme.getId()).getManager()).isEqualTo(ruth);
        HandedOver moved = test.as("lena").execute(new HandOver(rolf, rita, "He leaves."));
        assertThat(moved.lossCases()).isZero();
        assertThat(openCase().getManager()).isNotEqualTo(rita);
    }

    @Test
    @DisplayName("The case of a customer who came from somebody else goes with the customer")
    void openCaseGoesWithItsCustomer() {
        UserId rolf = test.id("rolf");
        UserId ruth = test.id("ruth");
        UserId rita = test.id("rita");
        Customer acme = scene.customer("Acme", rolf, CustomerStatus.ACTIVE, LocalDate.of(2020, 1, 1));
        test.system().execute(new ScanForLoss());
        test.system()
                .execute(new ImportCustomers(List.of(new ImportCustomers.Row(
                        "Acme", "ruth", Scene.details("Acme"), acme.getCustomerSince(), List.of()))));
        test.as("lena").execute(new HandOver(ruth, rita, "She leaves."));
        assertThat(test.system().customers().get(acme.getId()).getManager()).isEqualTo(rita);
        assertThat(openCase().getManager()).isEqualTo(rita);
    }

    @Test
    @DisplayName(
            "Whoever takes over must be able to do all that is left, so that it is refused at first and not half way")
    void stopsHalfWayAtTheFirstThingThatTheOtherMayNotDo() {
        scene.role("keeper", new Grant(CustomerPermission.EDIT, Extent.OWN));
        UserId carl = test.hire("carl", null, "keeper");
        UserId rolf = test.id("rolf");
        for (int i = 0; i < 3; i++) {
            scene.customer("Customer " + i, rolf);
        }
        scene.chance(ChanceStatus.DEVELOPING, rolf, rolf);
        HandOver command = new HandOver(rolf, carl, "He leaves.");
        assertThat(Refusals.text(test.as("lena").check(command))).isEqualTo("invalid to NOT_ELIGIBLE");
    }

    @Test
    @DisplayName("A batch that is just full and leaves nothing is complete")
    void completeIsTold() {
        UserId rolf = test.id("rolf");
        for (int i = 0; i < 3; i++) {
            scene.customer("Customer " + i, rolf);
        }
        assertThat(test.as("lena")
                        .execute(new HandOver(rolf, test.id("rita"), "He leaves."))
                        .complete())
                .isTrue();
    }

    @Test
    @DisplayName("The system may hand over, as after an import that deactivates a leaver")
    void bySystem() {
        scene.customer("Acme", test.id("rolf"));
        assertThat(test.system()
                        .execute(new HandOver(test.id("rolf"), test.id("rita"), "He left."))
                        .customers())
                .isEqualTo(1);
    }

    private LossCase openCase() {
        return test.system()
                .lossCases()
                .list(LossQuery.any(), PageRequest.first(10))
                .items()
                .get(0);
    }
}
