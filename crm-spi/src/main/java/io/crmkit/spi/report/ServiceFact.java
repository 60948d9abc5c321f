package io.crmkit.spi.report;

import io.crmkit.spi.service.ServiceStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many service requests one group has, and how much time they took in all. A time is zero for the requests that
 * have not come so far; whether they have shows in the status. It is below zero where the clock of the host went back.
 * A store may give several facts of one group; who reads them adds them up.
 *
 * <p>Made by stores; read by the core, and by hosts that run report calculations in parts.
 *
 * @param type their type, a value of the dictionary
 * @param bucket the first day of the stretch of time in which they were created, as {@link Bucket#startOf} gives it
 * @param status their status
 * @param satisfaction how satisfied the customers are, from 1 to 5; absent while there is no feedback
 * @param requests how many requests
 * @param reworked how many of them had to be handled again, once or more
 * @param assigning the sum of their times from creation to the last assignment, all that came before it included
 * @param handling the sum of their times from the last assignment to the last handling
 * @param feedingBack the sum of their times from the last handling to the feedback
 * @param archiving the sum of their times from the feedback to the archive
 */
public record ServiceFact(
        String type,
        LocalDate bucket,
        ServiceStatus status,
        Optional<Integer> satisfaction,
        long requests,
        long reworked,
        Duration assigning,
        Duration handling,
        Duration feedingBack,
        Duration archiving) {}
