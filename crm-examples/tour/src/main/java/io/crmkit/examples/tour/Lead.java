package io.crmkit.examples.tour;

import io.crmkit.examples.tour.SteelWheels.Company;
import io.crmkit.spi.value.Money;
import java.util.Optional;

/**
 * A company that never ordered, taken as a chance.
 *
 * @param company the company
 * @param source where the chance comes from
 * @param expected what its first order is expected to bring
 * @param supervisor the sales manager who answers for it
 * @param rep who develops it; absent where nobody does
 * @param successor who develops it after it was taken from the first one
 * @param knownAs the number of a customer that the company turns out to be part of
 * @param fate what becomes of it
 */
record Lead(
        Company company,
        Source source,
        Money expected,
        int supervisor,
        Optional<Integer> rep,
        Optional<Integer> successor,
        Optional<Integer> knownAs,
        Fate fate) {

    /** What becomes of a chance. */
    enum Fate {
        /** Nobody takes it on yet. */
        UNASSIGNED,
        /** Half of its plan is carried out. */
        DEVELOPING,
        /** The company becomes a customer. */
        WON,
        /** It is given up. */
        FAILED
    }

    /** Who records it: the representative the company has already, or else the sales manager. */
    int recorder() {
        return company.salesRep().orElse(supervisor);
    }

    /** Who develops it in the end. */
    int developer() {
        return successor.or(() -> rep).orElseThrow();
    }
}
