package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a form lets choose from, as far as it may be seen: what is chosen already, and the newest.
 *
 * @param items what there is to choose from
 * @param cut whether there is more than that
 */
public record Choices<T>(List<T> items, boolean cut) {
    private static final PageRequest NEWEST = PageRequest.first(100);

    static Choices<User> users(CrmSession session, Granted granted, Optional<UUID> chosen) {
        if (!granted.has(AccessPermission.READ)) {
            return new Choices<>(List.of(), false);
        }
        UserQuery query = UserQuery.builder().active(true).descending(true).build();
        return of(session.users().list(query, NEWEST), User::getId, chosen.map(UserId::new), session.users()::findAll);
    }

    static Choices<Customer> customers(CrmSession session, Granted granted, Optional<UUID> chosen) {
        if (!granted.has(CustomerPermission.READ)) {
            return new Choices<>(List.of(), false);
        }
        CustomerQuery query = CustomerQuery.builder().descending(true).build();
        return of(
                session.customers().list(query, NEWEST),
                Customer::getId,
                chosen.map(CustomerId::new),
                session.customers()::findAll);
    }

    private static <T, I> Choices<T> of(
            Page<T> newest, Function<T, I> id, Optional<I> chosen, Function<Set<I>, List<T>> find) {
        List<T> items = new ArrayList<>();
        chosen.filter(each -> newest.items().stream().map(id).noneMatch(each::equals))
                .ifPresent(each -> items.addAll(find.apply(Set.of(each))));
        items.addAll(newest.items());
        return new Choices<>(items, newest.next().isPresent());
    }
}
