package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;

/** Rows and who owns them, read in every scope of {@link CustomerScopeContract#SCOPES}. */
final class Scopes<S extends State<?>> {
    private final Part part;
    private final Map<S, Set<UserId>> owners = new LinkedHashMap<>();

    Scopes(Part part) {
        this.part = part;
    }

    /** One way to ask whether a scope sees a row. */
    interface Sight<S> {
        boolean sees(Unit unit, S row, AccessScope scope);
    }

    /** One way to list the rows that a scope sees. */
    interface Listing<S> {
        Page<S> list(Unit unit, PageRequest page, AccessScope scope);
    }

    /** Adds a row as it is stored; rows are added in the order of their ids. */
    void add(S row, Set<UserId> ownedBy) {
        owners.put(row, ownedBy);
    }

    /** The rows that a scope must see. */
    List<S> in(AccessScope scope) {
        return owners.entrySet().stream()
                .filter(row -> scope.admits(row.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    /** Asserts that each row is seen in the scopes of its owners, and in no other one. */
    void assertSeen(Sight<S> sight) {
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            List<S> seen = part.inUnit(unit -> owners.keySet().stream()
                    .filter(row -> sight.sees(unit, row, scope))
                    .collect(Collectors.toList()));
            assertThat(seen).as("seen in %s", scope).isEqualTo(in(scope));
        }
    }

    /** Asserts that a list has just the rows in scope, whatever the page. */
    void assertListed(Listing<S> listing) {
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            Pages.assertListed(in(scope), page -> part.inUnit(unit -> listing.list(unit, page, scope)));
        }
    }

    /** Asserts that a count counts just the rows in scope. */
    void assertCounted(ToLongBiFunction<Unit, AccessScope> count) {
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            part.assertCount(unit -> count.applyAsLong(unit, scope))
                    .as("in %s", scope)
                    .isEqualTo(in(scope).size());
        }
    }
}
