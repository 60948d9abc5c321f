package io.crmkit.examples.linearizability;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.memory.InMemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** What several do with two records of a store in memory: enter them, count with them, read both, and draw numbers. */
@Param(name = "key", gen = IntGen.class, conf = "0:1")
public class Records {
    private static final Series SERIES = new Series("numbers");

    final CrmStore store = new InMemoryStore();

    /** Enters a record; false if its id is taken. */
    @Operation
    public boolean enter(@Param(name = "key") int key) {
        try {
            Applied unused = store.inUnit(unit -> unit.apply(Changes.builder()
                    .insert(
                            Role.KIND,
                            Role.builder()
                                    .id(id(key))
                                    .name("Role " + key)
                                    .description("0")
                                    .build())
                    .build()));
            return true;
        } catch (DuplicateException e) {
            return false;
        }
    }

    /** Adds one to what a record tells, as often as others were first; -1 if there is no record. */
    @Operation
    public int add(@Param(name = "key") int key) {
        while (true) {
            try {
                return store.inUnit(unit -> find(unit, key)
                        .map(role -> write(unit, role, count(role) + 1))
                        .orElse(-1));
            } catch (ConflictException e) {
                // Again, on what is there now.
            }
        }
    }

    /** What both records tell at one moment. */
    @Operation
    public String read() {
        return store.inUnit(unit -> roles(unit).stream()
                .map(role -> role.getName() + ": " + role.getDescription())
                .toList()
                .toString());
    }

    /** The next number. */
    @Operation
    public long draw() {
        return store.inUnit(unit -> unit.next(SERIES, 1));
    }

    static Optional<Role> find(Unit unit, int key) {
        return roles(unit).stream().filter(role -> role.getId().equals(id(key))).findFirst();
    }

    static int count(Role role) {
        return Integer.parseInt(role.getDescription());
    }

    static int write(Unit unit, Role role, int count) {
        Role after =
                Role.builder().from(role).description(String.valueOf(count)).build();
        Applied unused =
                unit.apply(Changes.builder().update(Role.KIND, role, after).build());
        return count;
    }

    private static List<Role> roles(Unit unit) {
        return unit.access().listRoles(AccessScope.all());
    }

    private static RoleId id(int key) {
        return new RoleId(new UUID(1, key));
    }
}
