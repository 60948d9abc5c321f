package io.crmkit.spi.report;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.loss.LossCaseId;
import java.time.LocalDate;

/**
 * One determined loss.
 *
 * <p>Made by stores; read by the core, and by hosts that run report calculations in parts.
 *
 * @param lossCase the case
 * @param customer what the customer is called
 * @param manager who was in charge of the customer when the loss was determined
 * @param reasonClass why, a value of the dictionary
 * @param reason why, in words
 * @param lostDate the day of the loss
 */
public record LossFact(
        LossCaseId lossCase,
        CustomerLabel customer,
        UserId manager,
        String reasonClass,
        String reason,
        LocalDate lostDate) {

    /** {@return the fact without names and words, which are personal data} */
    @Override
    public String toString() {
        return "LossFact[" + customer + ", " + reasonClass + ", " + lostDate + "]";
    }
}
