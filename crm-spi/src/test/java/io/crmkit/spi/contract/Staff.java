package io.crmkit.spi.contract;

import io.crmkit.spi.Changes;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import java.util.List;
import java.util.Set;

/** The users that all records of the tests name. A store that keeps users holds them before each test. */
final class Staff {
    static final UserId ANN = new UserId(Sample.uuid(1));
    static final UserId BOB = new UserId(Sample.uuid(2));
    static final UserId CAT = new UserId(Sample.uuid(3));

    /** Every one of them, ordered by id. */
    static final List<User> ALL = List.of(user(ANN, "Ann"), user(BOB, "Bob"), user(CAT, "Cat"));

    private Staff() {}

    static void insert(Part part) {
        Changes.Builder changes = Changes.builder();
        ALL.forEach(user -> changes.insert(User.KIND, user));
        part.write(changes);
    }

    static AccessScope ownedBy(UserId... users) {
        return AccessScope.ownedBy(Set.of(users));
    }

    private static User user(UserId id, String name) {
        return User.builder().id(id).name(name).active(true).build();
    }
}
