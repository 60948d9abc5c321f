package io.crmkit.core.report;

import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Pages;
import io.crmkit.spi.access.AccessRepository;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.report.CustomerDimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that groups of a report could have, so that those that none has are shown too. */
final class PossibleValues {

    private PossibleValues() {}

    static List<String> of(CustomerDimension dimension, Context context) {
        return switch (dimension) {
            case LEVEL -> names(CustomerLevel.values());
            case STATUS -> names(CustomerStatus.values());
            case CREDIT, SATISFACTION -> List.of("1", "2", "3", "4", "5");
            case REGION -> of(DictionaryType.REGION, context);
            case MANAGER -> managers(context);
            case CUSTOMER -> List.of();
        };
    }

    /** The values of a list that may be chosen, in their order. */
    static List<String> of(DictionaryType type, Context context) {
        return context.unit().dictionary().list(type, AccessScope.all()).stream()
                .filter(entry -> !entry.isRetired())
                .map(DictionaryEntry::getValue)
                .toList();
    }

    /** The active users who may keep customers, as far as the report reaches, in the order they were entered. */
    private static List<String> managers(Context context) {
        AccessRepository access = context.unit().access();
        Set<RoleId> roles = access.listRoles(AccessScope.all()).stream()
                .filter(role -> role.getGrants().stream()
                        .anyMatch(grant -> grant.permission().equals(CustomerPermission.EDIT)))
                .map(Role::getId)
                .collect(Collectors.toSet());
        List<String> managers = new ArrayList<>();
        Pages.each(page -> access.listUsers(UserQuery.any(), page, context.scope(ReportPermission.READ)), user -> {
            if (user.isActive() && !Collections.disjoint(user.getRoles(), roles)) {
                managers.add(user.getId().value().toString());
            }
        });
        return managers;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
