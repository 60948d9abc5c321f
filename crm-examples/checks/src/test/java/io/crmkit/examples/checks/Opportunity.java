package io.crmkit.examples.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One deal of the pipeline.
 *
 * @param id its id
 * @param agent who works on it
 * @param product what is to be sold
 * @param account to whom; absent if that is not known yet
 * @param stage how far it has come
 * @param engaged when the agent took it up; absent while it is a prospect
 * @param closed when it was won or lost; absent while it is open
 * @param price what it was won for, nothing if it was lost; absent while it is open
 */
record Opportunity(
        String id,
        String agent,
        String product,
        Optional<String> account,
        Stage stage,
        Optional<LocalDate> engaged,
        Optional<LocalDate> closed,
        Optional<BigDecimal> price) {

    /** How far a deal has come, in the words of the data. */
    enum Stage {
        PROSPECTING,
        ENGAGING,
        WON,
        LOST
    }
}
