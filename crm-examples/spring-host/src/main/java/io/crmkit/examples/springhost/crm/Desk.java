package io.crmkit.examples.springhost.crm;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.spi.TransientStoreException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where commands are given. A command is a transaction, unless there is one already; and when the database says that it
 * might do it if asked again, it is asked again, a few times.
 */
@Component
public class Desk {
    private static final int RETRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final TransactionTemplate transaction;
    private final RetryTemplate again = new RetryTemplate(RetryPolicy.builder()
            .includes(TransientStoreException.class)
            .maxRetries(RETRIES)
            .delay(PAUSE)
            .multiplier(2)
            .build());

    Desk(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    /** Does a command. */
    public <R> R execute(CrmSession session, Command<R> command, CommandOptions options) {
        return inTransaction(() -> session.execute(command, options));
    }

    /** Does what belongs together: whole or not at all. */
    public <R> R inTransaction(Supplier<R> work) {
        try {
            return again.execute(() -> transaction.execute(status -> work.get()));
        } catch (RetryException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }
}
