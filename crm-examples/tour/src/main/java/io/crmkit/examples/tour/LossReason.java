package io.crmkit.examples.tour;

import io.crmkit.examples.tour.SteelWheels.Order;
import io.crmkit.spi.loss.LossCase;
import java.util.List;
import java.util.Optional;

/**
 * Why a customer is said to be lost: what a word in the comments on its orders suggests.
 *
 * @param reasonClass the class, a value of the dictionary
 * @param word the word; absent for the reason of all others
 * @param reason the reason in words; absent if the silence says it all
 */
record LossReason(String reasonClass, Optional<String> word, Optional<String> reason) {
    /** The reason is the first whose word occurs; the last one has none. */
    static final List<LossReason> ALL = List.of(
            new LossReason("COMPETITOR", Optional.of("vendors"), Optional.of("knows our vendors' prices")),
            new LossReason("OTHER", Optional.of("terms"), Optional.of("wants other terms")),
            new LossReason("STOPPED_BUYING", Optional.empty(), Optional.empty()));

    static LossReason of(List<Order> orders) {
        return ALL.stream().filter(reason -> reason.fits(orders)).findFirst().orElseThrow();
    }

    String text(LossCase lossCase) {
        return reason.or(() -> lossCase.getLastOrderDate().map(day -> "no order since " + day))
                .orElse("never ordered");
    }

    private boolean fits(List<Order> orders) {
        return word.isEmpty()
                || orders.stream()
                        .flatMap(order -> order.comment().stream())
                        .anyMatch(comment -> comment.contains(word.get()));
    }
}
