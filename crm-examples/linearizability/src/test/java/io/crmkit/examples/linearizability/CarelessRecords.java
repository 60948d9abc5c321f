package io.crmkit.examples.linearizability;

import io.crmkit.spi.ConflictException;
import io.crmkit.spi.access.Role;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** The same by somebody who writes what was decided on an older record, whoever wrote meanwhile. */
public class CarelessRecords extends Records {
    @Override
    @Operation
    public int add(@Param(name = "key") int key) {
        Optional<Integer> count = store.inUnit(unit -> find(unit, key).map(Records::count));
        while (count.isPresent()) {
            try {
                return store.inUnit(unit -> {
                    Role now = find(unit, key).orElseThrow();
                    return write(unit, now, count.get() + 1);
                });
            } catch (ConflictException e) {
                // Again, without another look.
            }
        }
        return -1;
    }
}
