package io.crmkit.spi.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a read may see, as data: a mandatory argument of every read, also by id. A store narrows by it where the data
 * is. A row that nobody owns is seen by {@link All} alone.
 *
 * <p>Called by stores; made by crmkit alone.
 */
public sealed interface AccessScope {

    /**
     * {@return whether a row may be seen}
     *
     * @param owners who owns the row for reading
     */
    boolean admits(Set<UserId> owners);

    /** {@return the scope that sees every row} */
    static AccessScope all() {
        return new All();
    }

    /**
     * {@return the scope that sees the rows that one of these users owns}
     *
     * @param users the users
     */
    static AccessScope ownedBy(Set<UserId> users) {
        return new OwnedBy(users);
    }

    /** {@return the scope that sees nothing} */
    static AccessScope none() {
        return new None();
    }

    /**
     * {@return the owners of a row, of users that may be absent}
     *
     * @param users the users
     */
    static Set<UserId> owners(List<Optional<UserId>> users) {
        return users.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Every row. */
    record All() implements AccessScope {
        @Override
        public boolean admits(Set<UserId> owners) {
            return true;
        }
    }

    /**
     * The rows that one of these users owns.
     *
     * @param users the users
     */
    record OwnedBy(Set<UserId> users) implements AccessScope {

        /**
         * Makes the scope.
         *
         * @param users the users
         */
        public OwnedBy {
            users = Set.copyOf(users);
        }

        @Override
        public boolean admits(Set<UserId> owners) {
            return owners.stream().anyMatch(users::contains);
        }
    }

    /** Nothing. */
    record None() implements AccessScope {
        @Override
        public boolean admits(Set<UserId> owners) {
            return false;
        }
    }
}
