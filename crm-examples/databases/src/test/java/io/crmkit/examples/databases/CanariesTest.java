package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Tier;
import io.crmkit.core.privacy.CanaryRun;
import io.crmkit.core.privacy.Logs;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** P26: what people wrote is not told where a database fails either. */
@Isolated("listens to what is logged")
class CanariesTest {

    @Test
    @DisplayName(
            "No text of any command is told by an object, a refusal, a failure or a log line, also where the driver"
                    + " tells it")
    void silent() {
        try (TestDatabase database = new TestDatabase(Server.H2, Map.of())) {
            SQLException failure = new SQLException("the driver tells Canary1z", "22001");
            AtomicReference<CanaryRun.Result> result = new AtomicReference<>();
            String log = Logs.during(() -> result.set(
                    CanaryRun.on(database.owningStore(), () -> database.spy().failInsert(0, failure))));
            CanaryRun.Result heard = Objects.requireNonNull(result.get());
            Tier.report("P26", Server.H2 + ": " + heard);
            assertThat(heard.leaks()).isEmpty();
            assertThat(heard.canaries()).isGreaterThan(80);
            assertThat(heard.failures()).isGreaterThan(60);
            assertThat(log).contains("io.crmkit.core.Pipeline").doesNotContainIgnoringCase("canary");
        }
    }
}
