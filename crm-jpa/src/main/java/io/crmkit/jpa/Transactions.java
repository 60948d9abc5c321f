package io.crmkit.jpa;

import io.crmkit.spi.Unit;
import java.util.function.Function;

/** Whose transaction a unit is. */
interface Transactions {
    <R> R inUnit(Function<Unit, R> work);
}
