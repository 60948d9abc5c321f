package io.crmkit.examples.databases;

import io.crmkit.core.command.CrmException;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.OutcomeUnknownException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries commands as hosts do, and counts what they met. */
final class Tally {
    private static final int TRIES = 5;
    private static final int FIRST_PAUSE = 20;
    private static final int FRAMES = 12;

    private final LongAdder answered = new LongAdder();
    private final LongAdder givenUp = new LongAdder();
    private final Map<String, LongAdder> met = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> untyped = new ConcurrentLinkedQueue<>();

    /**
     * Tries a command up to five times, each time after a longer pause.
     *
     * @param attempt gives it, under an id
     * @return what it answered; empty if it was refused or given up
     */
    <R> Optional<R> tried(Supplier<R> attempt) throws InterruptedException {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                Optional<R> result = Optional.of(attempt.get());
                answered.increment();
                return result;
            } catch (CrmException e) {
                answered.increment();
                return Optional.empty();
            } catch (ConflictException | TransientStoreException | OutcomeUnknownException e) {
                met(e);
            } catch (RuntimeException | Error e) {
                untyped.add(chain(e));
                return Optional.empty();
            }
            TimeUnit.MILLISECONDS.sleep(1 + ThreadLocalRandom.current().nextInt(FIRST_PAUSE << tries));
        }
        givenUp.increment();
        return Optional.empty();
    }

    private void met(StoreException failure) {
        String sql = sql(failure);
        String kind = failure.getClass().getSimpleName() + (sql.isEmpty() ? "" : " " + sql);
        met.computeIfAbsent(kind, unused -> new LongAdder()).increment();
    }

    /** The state and code of the last exception of a driver's in a chain. */
    private static String sql(Throwable failure) {
        String told = "";
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                told = sql.getSQLState() + "/" + sql.getErrorCode();
            }
        }
        return told;
    }

    /** The chain of a failure, and where it began: what seldom happens is hard to come by again. */
    private static String chain(Throwable failure) {
        StringBuilder chain = new StringBuilder(failure.toString());
        Throwable root = failure;
        for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            chain.append("; for ").append(cause);
            root = cause;
        }
        Arrays.stream(root.getStackTrace())
                .limit(FRAMES)
                .forEach(frame -> chain.append("\n  at ").append(frame));
        return chain.toString();
    }

    /** How many commands were answered. */
    long count() {
        return answered.sum();
    }

    /** What part of the commands was answered within the tries. */
    double answered() {
        return answered.doubleValue() / (answered.sum() + givenUp.sum() + untyped.size());
    }

    /** How often something was met whose name contains a text. */
    long met(String text) {
        return met.entrySet().stream()
                .filter(each -> each.getKey().contains(text))
                .mapToLong(each -> each.getValue().sum())
                .sum();
    }

    /** What is none of the failures that a host is told of. */
    List<String> untyped() {
        return List.copyOf(untyped);
    }

    @Override
    public String toString() {
        return answered + " commands answered, " + givenUp + " given up after " + TRIES + " tries, met " + met;
    }
}
