package io.crmkit.jpa.access;

import io.crmkit.jpa.value.NamedTexts;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Grants as one text: named texts, of which each has a permission as its name and the extents that are granted of it.
 * Nothing is searched by a grant, so one column holds them, read together with the role. Equal sets are equal texts.
 */
final class GrantTexts {
    private static final String AND = ",";

    private GrantTexts() {}

    static String encode(Set<Grant> grants) {
        Map<String, Set<Extent>> extents = new TreeMap<>();
        for (Grant grant : grants) {
            extents.computeIfAbsent(grant.permission().code(), code -> EnumSet.noneOf(Extent.class))
                    .add(grant.extent());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        extents.forEach(
                (code, some) -> texts.put(code, some.stream().map(Extent::name).collect(Collectors.joining(AND))));
        return NamedTexts.encode(texts);
    }

    static Iterable<? extends Grant> decode(String text) {
        List<Grant> grants = new ArrayList<>();
        NamedTexts.decode(text).forEach((code, extents) -> {
            Permission permission = new Permission(code);
            for (String extent : extents.split(AND, -1)) {
                grants.add(new Grant(permission, Extent.valueOf(extent)));
            }
        });
        return grants;
    }
}
