package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.Refusal;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LossStoryTest {
    private final Dealer dealer = new Dealer();
    private final CrmSession scheduler = dealer.system();
    private final CrmSession rolf = dealer.as("rolf");

    @Test
    @DisplayName("000-10 to 000-13: a customer orders, falls silent, is warned of, looked after, lost, and won back")
    void story() {
        CustomerId acme = dealer.customer("Acme", "rolf", "2024-05-17");
        dealer.on("2025-03-14");
        dealer.paid("4711", "Acme", "2025-03-14");
        assertThat(scheduler.execute(new ScanForLoss()).warned()).isZero();

        // The host scans every night. Six months after the order it is still recent, on the day after it is not.
        dealer.on("2025-09-14");
        assertThat(scheduler.execute(new ScanForLoss()).warned()).isZero();
        dealer.on("2025-09-15");
        assertThat(scheduler
                        .execute(new ScanForLoss(), CommandOptions.id("scan 2025-09-15"))
                        .warned())
                .isEqualTo(1);
        LossCase warned = rolf.lossCases()
                .list(LossQuery.builder().addStatuses(LossStatus.WARNED).build(), PageRequest.first(10))
                .items()
                .get(0);
        assertThat(warned.getLastOrderDate()).contains(LocalDate.of(2025, 3, 14));
        assertThat(rolf.offers(warned)).containsExactly(LossStep.SUSPEND, LossStep.DETERMINE, LossStep.RECOVER);

        // rolf does what he can.
        dealer.on("2025-09-16");
        rolf.execute(new SuspendLoss(warned.getId(), "Called; they wait for the new catalogue."));
        dealer.on("2025-10-20");
        LossCase suspended = rolf.execute(new SuspendLoss(warned.getId(), "Sent the catalogue."));
        assertThat(suspended.getMeasures())
                .extracting(LossMeasure::text)
                .containsExactly("Called; they wait for the new catalogue.", "Sent the catalogue.");
        dealer.on("2026-01-07");
        LossCase determined =
                rolf.execute(new DetermineLoss(warned.getId(), "COMPETITOR", "They buy at half the price."));
        assertThat(determined.getLostDate()).contains(LocalDate.of(2026, 1, 7));
        assertThat(rolf.offers(determined)).isEmpty();
        assertThat(rolf.customers().standing(acme).getStatus()).isEqualTo(CustomerStatus.LOST);
        assertThat(rolf.check(new SuspendLoss(warned.getId(), "Call once more."))
                        .orElseThrow()
                        .message(Locale.ENGLISH))
                .isEqualTo("SUSPEND is not open in status DETERMINED, only in [SUSPENDED, WARNED].");

        // A year later a new order comes, first as an inquiry that is not confirmed.
        dealer.on("2027-01-11");
        dealer.orders(Dealer.order("4812", "Acme", "2027-01-11", OrderStatus.NEW));
        assertThat(rolf.customers().standing(acme).getStatus()).isEqualTo(CustomerStatus.LOST);
        dealer.on("2027-01-12");
        dealer.orders(Dealer.order("4812", "Acme", "2027-01-11", OrderStatus.CONFIRMED));
        assertThat(rolf.customers().standing(acme).getStatus()).isEqualTo(CustomerStatus.ACTIVE);

        assertThat(dealer.history(LossCase.KIND, warned.getId()))
                .containsExactly(
                        "2025-09-15 system WARN ->WARNED "
                                + "{asOf=2025-09-15, customerSince=2024-05-17, lastOrderDate=2025-03-14, limitMonths=6}",
                        "2025-09-16 rolf SUSPEND WARNED>SUSPENDED {measure=Called; they wait for the new catalogue.}",
                        "2025-10-20 rolf SUSPEND SUSPENDED>SUSPENDED {measure=Sent the catalogue.}",
                        "2026-01-07 rolf DETERMINE SUSPENDED>DETERMINED "
                                + "{reason=They buy at half the price., reasonClass=COMPETITOR}",
                        "2027-01-12 system WIN_BACK DETERMINED>DETERMINED {orderDate=2027-01-11}");
        String named = "{lossCase=" + warned.getId().value() + "}";
        assertThat(dealer.history(Customer.KIND, acme))
                .endsWith(
                        "2026-01-07 rolf DETERMINE ACTIVE>LOST " + named,
                        "2027-01-12 system WIN_BACK LOST>ACTIVE " + named);

        // Nobody warns of Acme while it orders; and what was, stays.
        assertThat(scheduler.execute(new ScanForLoss()).warned()).isZero();
        assertThat(rolf.lossCases().get(warned.getId()).getStatus()).isEqualTo(LossStatus.DETERMINED);
        assertThat(rolf.check(new RecoverLoss(warned.getId(), "They are back.")))
                .get(type(Refusal.Rejected.class))
                .extracting(Refusal.Rejected::code)
                .isEqualTo(CommandRejection.STEP_NOT_OPEN);
    }
}
