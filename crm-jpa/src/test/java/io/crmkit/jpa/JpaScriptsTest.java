package io.crmkit.jpa;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.zaxxer.hikari.HikariDataSource;
import io.crmkit.jpa.MappedColumns.Mapped;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import io.crmkit.spi.value.UniqueKey;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts make, on each database, what the entities and the SPI say, and the same on all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JpaScriptsTest {
    private static final Map<Class<?>, Set<Integer>> TYPES = Map.of(
            long.class, Set.of(Types.BIGINT),
            Long.class, Set.of(Types.BIGINT),
            Instant.class, Set.of(Types.BIGINT),
            int.class, Set.of(Types.INTEGER),
            Integer.class, Set.of(Types.INTEGER),
            LocalDate.class, Set.of(Types.DATE),
            boolean.class, Set.of(Types.INTEGER),
            BigDecimal.class, Set.of(Types.NUMERIC, Types.DECIMAL));

    private static final Pattern KEY = Pattern.compile("(?m)^(?!--).*(?:primary key|unique|references).*$");
    private static final Pattern CONSTRAINT = Pattern.compile("constraint (\\w+)");

    private final Map<Server, Map<String, StoredTable>> made = new EnumMap<>(Server.class);

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("Each entity has its table, with the columns that it maps and no others")
    void columns(Server server) throws SQLException {
        Map<String, Map<String, Mapped>> mapped = MappedColumns.byTable();

        assertThat(mapped).hasSizeGreaterThan(7);
        Map<String, StoredTable> tables = on(server);
        assertThat(tables.keySet()).isEqualTo(mapped.keySet());
        mapped.forEach((table, columns) -> {
            Map<String, StoredColumn> stored = requireNonNull(tables.get(table)).columns();
            assertThat(stored.keySet()).as(table).isEqualTo(columns.keySet());
            stored.forEach((name, column) -> assertFits(table + "." + name, column, requireNonNull(columns.get(name))));
        });
    }

    private static void assertFits(String name, StoredColumn stored, Mapped mapped) {
        assertThat(stored.nullable())
                .as("%s may be absent", name)
                .isEqualTo(mapped.column().nullable());
        if (mapped.type() == String.class || mapped.type().isEnum()) {
            assertThat(stored.holdsTextOf(mapped.column().length()))
                    .as(
                            "%s of %s has the length %s",
                            name, stored, mapped.column().length())
                    .isTrue();
        } else if (mapped.type() == UUID.class) {
            assertThat(stored.typeName()).as(name).isEqualTo("uuid");
        } else {
            assertThat(TYPES).as(name).containsKey(mapped.type());
            assertThat(stored.jdbcType()).as(name).isIn(TYPES.get(mapped.type()));
        }
        if (mapped.type() == BigDecimal.class) {
            assertThat(stored.size())
                    .as("digits of %s", name)
                    .isEqualTo(mapped.column().precision());
            assertThat(stored.scale())
                    .as("decimals of %s", name)
                    .isEqualTo(mapped.column().scale());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Server.class,
            names = {"POSTGRESQL", "MARIADB"})
    @DisplayName("All databases have the same columns, unique keys, foreign keys and indexes of the same names")
    void same(Server server) throws SQLException {
        Map<String, StoredTable> expected = on(Server.H2);

        Map<String, StoredTable> tables = on(server);
        assertThat(tables.keySet()).isEqualTo(expected.keySet());
        tables.forEach((name, table) -> {
            StoredTable other = requireNonNull(expected.get(name));
            assertThat(table.columns().keySet())
                    .as(name)
                    .isEqualTo(other.columns().keySet());
            assertThat(table.uniqueKeys()).as(name).isEqualTo(other.uniqueKeys());
            assertThat(table.foreignKeys()).as(name).isEqualTo(other.foreignKeys());
            assertThat(created(table)).as(name).isEqualTo(created(other));
        });
        assertThat(expected.values().stream()
                        .mapToInt(table -> created(table).size())
                        .sum())
                .isGreaterThan(10);
    }

    /** The indexes that the scripts create for queries; those of keys have names that differ. */
    private static Map<String, List<String>> created(StoredTable table) {
        return table.indexes().entrySet().stream()
                .filter(index -> index.getKey().endsWith("_ix"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName(
            "The columns of every foreign key have an index, which some databases make by themselves and others do not")
    void foreignKeys(Server server) throws SQLException {
        assertThat(on(server).values().stream()
                        .mapToInt(table -> table.foreignKeys().size())
                        .sum())
                .isGreaterThan(3);
        on(server)
                .forEach((name, table) -> table.foreignKeys()
                        .forEach((key, columns) -> assertThat(table.isIndexedBy(columns.columns()))
                                .as("%s.%s%s has an index", name, key, columns.columns())
                                .isTrue()));
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("Every unique key of the SPI is kept by a constraint whose name tells which key it is")
    void uniqueKeys(Server server) throws SQLException {
        List<String> keys = kinds().stream()
                .flatMap(kind -> kind.uniqueKeys().stream())
                .map(UniqueKey::name)
                .toList();
        List<String> constraints = on(server).values().stream()
                .flatMap(table -> table.uniqueKeys().keySet().stream())
                .toList();

        assertThat(keys).hasSizeGreaterThan(3);
        assertThat(constraints)
                .allSatisfy(name ->
                        assertThat(UniqueConstraints.keyIn(name, "")).as(name).isPresent());
        assertThat(constraints.stream().flatMap(name -> UniqueConstraints.keyIn(name, "").stream()))
                .containsAll(keys)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("Every key has a name that begins and ends as ours do, the same in the scripts of all databases")
    void names(Server server) {
        String script = ScriptText.of(server.schema());

        assertThat(KEY.matcher(script).results().map(MatchResult::group))
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.matches(" +constraint crm_\\w+_(pk|uq|fk) .*"));
        assertThat(constraints(script)).isEqualTo(constraints(ScriptText.of(JpaSchema.H2)));
    }

    private static Set<String> constraints(String script) {
        return CONSTRAINT.matcher(script).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("Every kind of record that the SPI has is stored")
    void kindsAreStored() {
        List<Kind<?, ?>> stored =
                JpaEntities.kinds().stream().<Kind<?, ?>>map(StoredKind::kind).toList();

        assertThat(kinds()).hasSizeGreaterThan(10);
        assertThat(stored).containsExactlyInAnyOrderElementsOf(kinds());
    }

    /** The kinds of records that the SPI has, each a constant of its state type. */
    private static List<Kind<?, ?>> kinds() {
        return new ClassFileImporter()
                .importPackages("io.crmkit.spi").stream()
                        .filter(type -> type.isInterface() && type.isAssignableTo(State.class))
                        .filter(type -> type.tryGetField("KIND").isPresent())
                        .map(JavaClass::reflect)
                        .<Kind<?, ?>>map(JpaScriptsTest::kind)
                        .toList();
    }

    private static Kind<?, ?> kind(Class<?> state) {
        try {
            return (Kind<?, ?>) state.getField("KIND").get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(state.getName(), e);
        }
    }

    private Map<String, StoredTable> on(Server server) throws SQLException {
        Map<String, StoredTable> tables = made.get(server);
        if (tables == null) {
            try (HikariDataSource database = server.newDatabase()) {
                server.schema().create(database);
                try (Connection connection = database.getConnection()) {
                    tables = StoredTables.of(connection);
                }
            }
            made.put(server, tables);
        }
        return tables;
    }
}
