package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.UniqueKey;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
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
    void hasColumnsAsTheEntitiesSay() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JpaSchema.H2.create(database);
        int checked = 0;
        try (Connection connection = database.getConnection()) {
            for (Class<?> entity : JpaEntities.classes()) {
                Table table = entity.getAnnotation(Table.class);
                for (Field field : entity.getDeclaredFields()) {
                    Column column = field.getAnnotation(Column.class);
                    if (table == null || column == null) {
                        continue;
                    }
                    String name = table.name() + "." + column.name();
                    try (ResultSet stored = connection
                            .getMetaData()
                            .getColumns(
                                    null,
                                    null,
                                    table.name().toUpperCase(Locale.ROOT),
                                    column.name().toUpperCase(Locale.ROOT))) {
                        assertThat(stored.next()).as(name).isTrue();
                        assertThat(stored.getInt("NULLABLE") != 0).as(name).isEqualTo(column.nullable());
                        if (field.getType() == String.class || field.getType().isEnum()) {
                            assertThat(stored.getInt("COLUMN_SIZE")).as(name).isEqualTo(column.length());
                        }
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(60);
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
    void knowsTheKeyOfEveryUniqueConstraint() throws IOException {
        // A series that is made twice is no key of the SPI: the guard row keeps that from happening.
        List<String> constraints = Pattern.compile("constraint (crm_\\w+_(?:uq|pk)) ")
                .matcher(script())
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.equals("crm_series_pk"))
                .toList();
        assertThat(constraints)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        name -> assertThat(UniqueConstraints.keyIn(name, "")).isPresent());
        List<String> keys = JpaEntities.kinds()
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

    @Test
    void namesEveryConstraint() throws IOException {
        assertThat(Pattern.compile("(?m)^.*(?:primary key|unique|references).*$")
                        .matcher(script())
                        .results()
                        .map(MatchResult::group)
                        .filter(line -> !line.startsWith("--")))
                .isNotEmpty()
                .allMatch(line -> line.matches(" +constraint crm_\\w+_(pk|uq|fk) .*"));
    }

    private static String script() throws IOException {
        String path =
                "/" + JpaSchema.H2.location() + "/" + JpaSchema.H2.scripts().get(0);
        try (InputStream in = Objects.requireNonNull(JpaStore.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
