package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.UniqueKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class JpaSchemaTest {

    @Test
    void createsTheTablesOnceOnly() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JpaSchema.H2.create(database);
        assertThatThrownBy(() -> JpaSchema.H2.create(database)).isInstanceOf(StoreException.class);
    }

    @Test
    void satisfiesTheProvider() {
        try (TestDatabase database = new TestDatabase(Server.H2, Map.of("hibernate.hbm2ddl.auto", "validate"))) {
            assertThat(database.factory().getMetamodel().getEntities()).hasSize(20);
        }
    }

    @Test
    void keepsOutOfTheWayOfTheHost() {
        ClassLoader loader = JpaStore.class.getClassLoader();
        assertThat(JpaSchema.H2.location()).isEqualTo("crm/db/h2");
        assertThat(Stream.of("META-INF/persistence.xml", "META-INF/orm.xml", "db/migration")
                        .map(loader::getResource))
                .containsOnlyNulls();
    }

    @Test
    void knowsTheKeyOfEveryUniqueConstraint() {
        // A series that is made twice is no key of the SPI: the guard row keeps that from happening.
        List<String> constraints = Pattern.compile("constraint (crm_\\w+_(?:uq|pk)) ")
                .matcher(ScriptText.of(JpaSchema.H2))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.equals("crm_series_pk"))
                .toList();
        assertThat(constraints)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        name -> assertThat(UniqueConstraints.keyIn(name, "")).isPresent());
        List<String> keys = JpaEntities.kinds().stream()
                .map(StoredKind::kind)
                .map(Kind::uniqueKeys)
                .flatMap(List::stream)
                .map(UniqueKey::name)
                .toList();
        assertThat(constraints.stream()
                        .map(name -> UniqueConstraints.keyIn(name, "").orElseThrow()))
                .containsAll(keys)
                .doesNotHaveDuplicates();
    }
}
