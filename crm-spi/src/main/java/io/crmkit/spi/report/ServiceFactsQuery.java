package io.crmkit.spi.report;

import io.crmkit.spi.value.Period;

/**
 * Which service requests to count, and by what stretch of time.
 *
 * <p>Called by stores; made by the core.
 *
 * @param period the period that the business day of their creation is in
 * @param bucket the stretch of time to group by
 */
public record ServiceFactsQuery(Period period, Bucket bucket) {}
