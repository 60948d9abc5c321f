package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.OutcomeUnknownException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drivers were seen to say, and what it means to a caller. */
class FailuresTest {

    @ParameterizedTest(name = "SQLState {0}, code {1}: {2}")
    @CsvSource({
        "40001, 40001, TRANSIENT", // H2 and PostgreSQL: deadlock, failed serialisation
        "40P01, 0, TRANSIENT", // PostgreSQL: deadlock
        "55P03, 0, TRANSIENT", // PostgreSQL: lock time-out
        "57014, 0, TRANSIENT", // PostgreSQL: statement time-out
        "HYT00, 50200, TRANSIENT", // H2: lock time-out
        "HY000, 1205, TRANSIENT", // MariaDB: lock time-out
        "HY000, 1020, TRANSIENT", // MariaDB: record changed since the snapshot
        "40001, 1213, TRANSIENT", // MariaDB: deadlock
        "23505, 23505, DUPLICATE", // H2
        "23505, 0, DUPLICATE", // PostgreSQL
        "23000, 1062, DUPLICATE", // MariaDB
        "23506, 23506, REFERENCE", // H2: parent missing
        "23503, 23503, REFERENCE", // H2: child exists; PostgreSQL: both
        "23000, 1452, REFERENCE", // MariaDB: parent missing
        "23502, 23502, OTHER", // not null
        "22001, 22001, OTHER", // too long
        "08006, 0, CONNECTION",
        "57P01, 0, CONNECTION", // PostgreSQL: terminated by an administrator
        "25P03, 0, CONNECTION", // PostgreSQL: idle in a transaction for too long
        "25S03, 0, CONNECTION", // MariaDB's driver after failover
        "90098, 90098, CONNECTION", // H2: database closed
        "'', 0, OTHER"
    })
    void tellsWhatADriverMeans(String state, int code, SqlFailure expected) {
        assertThat(SqlFailure.of(new SQLException("message", state, code))).isEqualTo(expected);
    }

    @Test
    void takesAConnectionThatThePoolGaveUpForALostOne() {
        // Of HikariCP, after the driver said 08006 to somebody who did not tell.
        assertThat(SqlFailure.of(new SQLException("Connection is closed"))).isEqualTo(SqlFailure.CONNECTION);
        assertThat(SqlFailure.of(new SQLException("Connection is closed", "22001")))
                .isEqualTo(SqlFailure.OTHER);
    }

    @Test
    void findsALostConnectionBehindABatch() {
        // MariaDB's driver when a server kills the connection: without SQLState.
        SQLException lost = new SQLNonTransientConnectionException("Socket error", "08000");
        BatchUpdateException inner = new BatchUpdateException("Socket error", null, -1, new int[0], lost);
        BatchUpdateException batch = new BatchUpdateException("Socket error", null, -1, new int[0], inner);
        assertThat(SqlFailure.of(batch)).isEqualTo(SqlFailure.CONNECTION);
        assertThat(Failures.of(new PersistenceException(batch))).isInstanceOf(TransientStoreException.class);
    }

    @Test
    void survivesADriverThatSaysNothing() {
        assertThat(SqlFailure.of(new SQLException())).isEqualTo(SqlFailure.OTHER);
        SQLException bare = new SQLException(null, "23505", 0);
        assertThat(Failures.of(new PersistenceException(bare))).isExactlyInstanceOf(StoreException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Unique index or primary key violation: \"PUBLIC.CRM_CUSTOMER_NAME_UQ INDEX PUBLIC.X ON PUBLIC.CRM_CUSTOMER(NAME_KEY)"
                        + " VALUES ( /* 1 */ 'crm_chance_pk' )\"",
                "ERROR: duplicate key value violates unique constraint \"crm_customer_name_uq\"  Detail: Key (name_key)="
                        + "(duplicate entry crm_chance_pk) already exists.",
                "(conn=3) Duplicate entry 'crm_chance_pk for key' for key 'crm_customer_name_uq'"
            })
    void findsTheConstraintAndNotAValueThatLooksLikeOne(String message) {
        StoreException failure = Failures.of(new PersistenceException(new SQLException(message, "23505")));
        assertThat(failure)
                .isInstanceOfSatisfying(
                        DuplicateException.class,
                        duplicate -> assertThat(duplicate.key()).isEqualTo("customer.name"));
        assertThat(failure.getMessage()).doesNotContain("crm_chance_pk");
    }

    @Test
    void findsTheConstraintBehindTheValuesOfABatch() {
        BatchUpdateException batch = new BatchUpdateException(
                "Batch entry 0 insert into crm_chance values ('crm_user_pk') was aborted: ERROR: duplicate key value"
                        + " violates unique constraint \"crm_chance_external_id_uq\"",
                "23505",
                0,
                new int[0],
                new SQLException(
                        "ERROR: duplicate key value violates unique constraint \"crm_chance_external_id_uq\"",
                        "23505"));
        assertThat(Failures.of(new PersistenceException(batch)))
                .isInstanceOfSatisfying(
                        DuplicateException.class,
                        duplicate -> assertThat(duplicate.key()).isEqualTo("chance.externalId"));
    }

    @Test
    void doesNotTakeAKeyOfTheHostForOneOfTheCrm() {
        SQLException hosts = new SQLException("violates unique constraint \"invoice_uq\"", "23505");
        assertThat(Failures.of(new PersistenceException(hosts))).isExactlyInstanceOf(StoreException.class);
    }

    @Test
    void readsTheExceptionsOfTheSpecification() {
        assertThat(Failures.of(new OptimisticLockException())).isInstanceOf(ConflictException.class);
        assertThat(Failures.of(new RollbackException(new OptimisticLockException(new SQLException("", "40001")))))
                .isInstanceOf(TransientStoreException.class);
        assertThat(Failures.of(new OptimisticLockException(new SQLException("", "HY000", 1020))))
                .isInstanceOf(TransientStoreException.class);
        assertThat(Failures.of(new OptimisticLockException(new SQLException("", "23503"))))
                .isInstanceOf(ConflictException.class);
        assertThat(Failures.of(new LockTimeoutException())).isInstanceOf(TransientStoreException.class);
        assertThat(Failures.of(new PersistenceException())).isExactlyInstanceOf(StoreException.class);
    }

    @Test
    void tellsAnAnswerToACommitFromNone() {
        assertThat(Failures.ofCommit(new RollbackException(new OptimisticLockException()), true))
                .isInstanceOf(ConflictException.class);
        assertThat(Failures.ofCommit(new RollbackException("marked"), true)).isExactlyInstanceOf(StoreException.class);
        assertThat(Failures.ofCommit(new RollbackException(new SQLException("", "08006")), true))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(Failures.ofCommit(new IllegalStateException("what?"), true))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void knowsTheOutcomeOfReads() {
        assertThat(Failures.ofCommit(new RollbackException(new SQLException("", "08006")), false))
                .isInstanceOf(TransientStoreException.class);
    }
}
