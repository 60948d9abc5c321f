package io.crmkit.spi.report;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceStatus;
import java.util.Optional;

/**
 * How many chances one group has. A store may give several facts of one group; who reads them adds them up.
 *
 * <p>Made by stores; read by the core, and by hosts that run report calculations in parts.
 *
 * @param status their status
 * @param source their source, a value of the dictionary
 * @param assignee who develops them
 * @param chances how many chances
 */
public record ChanceFact(ChanceStatus status, Optional<String> source, Optional<UserId> assignee, long chances) {}
