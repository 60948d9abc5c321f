package io.crmkit.spi.report;

import java.util.Optional;

/**
 * How many customers one group has. A store may give several facts of one group; who reads them adds them up.
 *
 * <p>Made by stores; read by the core, and by hosts that run report calculations in parts.
 *
 * @param group the value of the dimension asked for; absent where the customer has none
 * @param customers how many customers
 */
public record CustomerFact(Optional<String> group, long customers) {}
