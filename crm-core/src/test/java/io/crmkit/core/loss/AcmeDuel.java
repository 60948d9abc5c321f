package io.crmkit.core.loss;

import io.crmkit.core.CrmSession;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.race.Contradictions;
import io.crmkit.core.race.Duel;
import io.crmkit.core.race.Host;
import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.order.OrderStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Two who do something about one customer, Acme, at once. What each says became of it: {@code done} or a refusal, and
 * of a scan how many customers it warned of. At the end Acme's records may not contradict each other.
 */
final class AcmeDuel implements Duel {
    private final Dealer dealer;
    private final CustomerId acme;
    private final CrmSession rolf;
    private final List<LossCaseId> cases;
    private final Move one;
    private final Move other;

    /** What somebody does. */
    @FunctionalInterface
    interface Move extends Function<AcmeDuel, String> {}

    private AcmeDuel(Dealer dealer, Consumer<AcmeDuel> prepare, Move one, Move other) {
        this.dealer = dealer;
        this.acme = dealer.customer("Acme");
        this.one = one;
        this.other = other;
        prepare.accept(this);
        // Read beforehand, so that the two make no calls but those of their commands.
        this.rolf = dealer.as("rolf");
        this.cases = dealer.cases(acme).stream().map(LossCase::getId).toList();
    }

    /** Fights in every way. */
    static Interleavings fight(
            Isolation isolation, CrmSettings settings, Consumer<AcmeDuel> prepare, Move one, Move other) {
        return Interleavings.of(isolation, store -> on(store, settings, prepare, one, other));
    }

    /** The two on a store, still to be let loose. */
    static AcmeDuel on(CrmStore store, CrmSettings settings, Consumer<AcmeDuel> prepare, Move one, Move other) {
        return new AcmeDuel(new Dealer(store, settings), prepare, one, other);
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
        return Contradictions.in(dealer.store());
    }

    /** The status of Acme, then the steps of each of its cases. */
    @Override
    public String end() {
        List<String> end =
                new ArrayList<>(List.of(dealer.standing(acme).getStatus().name()));
        dealer.cases(acme).forEach(lossCase -> end.add(dealer.steps(lossCase).toString()));
        return String.join(" ", end);
    }

    // What is there before.

    void warned() {
        dealer.warned(acme);
    }

    void lost() {
        dealer.determined(acme);
    }

    void silent() {}

    // What the two may do.

    String order() {
        return orders(Dealer.order("O1", "Acme", "2026-03-01", OrderStatus.PAID));
    }

    String orders(ImportOrders.Row... rows) {
        return Host.text(dealer.system(), new ImportOrders(Arrays.asList(rows)));
    }

    String determine() {
        return Host.text(rolf, new DetermineLoss(lossCase(), "COMPETITOR", "They said so."));
    }

    String suspend() {
        return Host.text(rolf, new SuspendLoss(lossCase(), "Call them."));
    }

    String recover() {
        return Host.text(rolf, new RecoverLoss(lossCase(), "They will order."));
    }

    String retire() {
        return Host.text(rolf, new RetireCustomer(acme));
    }

    String scan() {
        return String.valueOf(Dealer.scan(dealer.system()));
    }

    private LossCaseId lossCase() {
        return cases.get(0);
    }
}
