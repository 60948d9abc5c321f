package io.crmkit.examples.keyvalue;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.OutcomeUnknownException;
import io.crmkit.spi.Unit;
import java.util.function.Function;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/** The CRM in an MVStore, in memory or in a file. Each unit is a transaction of its own. */
public final class KeyValueStore implements CrmStore {
    /** How long a unit waits for another that is writing the same entry. */
    private static final int LOCK_WAIT_MILLIS = 2_000;

    private final MVStore store;
    private final TransactionStore transactions;
    private final Function<TransactionMap<String, byte[]>, Entries> entries;

    /**
     * Makes a store, and rolls back what was not committed when the file was last in use.
     *
     * @param store where to keep everything; no one else has transactions on it, and whoever opened it closes it
     */
    public KeyValueStore(MVStore store) {
        this(store, Entries::new);
    }

    KeyValueStore(MVStore store, Function<TransactionMap<String, byte[]>, Entries> entries) {
        this.store = store;
        this.entries = entries;
        transactions = new TransactionStore(store);
        transactions.init();
        transactions.endLeftoverTransactions();
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        Transaction transaction = Entries.told(transactions::begin);
        transaction.setTimeoutMillis(LOCK_WAIT_MILLIS);
        R result;
        try {
            TransactionMap<String, byte[]> map =
                    Entries.told(() -> transaction.openMap("crm", StringDataType.INSTANCE, ByteArrayDataType.INSTANCE));
            result = new KeyValueUnit(entries.apply(map)).run(work);
        } catch (RuntimeException | Error e) {
            rollback(transaction, e);
            throw e;
        }
        commit(transaction);
        return result;
    }

    private static void rollback(Transaction transaction, Throwable reason) {
        try {
            transaction.rollback();
        } catch (MVStoreException e) {
            reason.addSuppressed(e);
        }
    }

    private void commit(Transaction transaction) {
        boolean wrote = transaction.hasChanges();
        try {
            transaction.commit();
            if (wrote) {
                // A transaction is committed in memory. Only this puts it into the file, and the file on the disk.
                store.commit();
                store.sync();
            }
        } catch (MVStoreException e) {
            throw new OutcomeUnknownException(e);
        }
    }
}
