package io.crmkit.jpa;

import io.crmkit.jpa.access.AccessFeature;
import io.crmkit.jpa.activity.ActivityFeature;
import io.crmkit.jpa.chance.ChanceFeature;
import io.crmkit.jpa.customer.CustomerFeature;
import io.crmkit.jpa.dictionary.DictionaryFeature;
import io.crmkit.jpa.event.EventFeature;
import io.crmkit.jpa.loss.LossFeature;
import io.crmkit.jpa.order.OrderFeature;
import io.crmkit.jpa.order.ProductFeature;
import io.crmkit.jpa.service.ServiceFeature;
import io.crmkit.jpa.value.InstantMicros;
import io.crmkit.jpa.value.MoneyColumns;
import io.crmkit.jpa.value.OneOrZero;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.jpa.value.VersionedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes that a persistence unit has to manage for a {@link JpaStore}. A host hands them to its {@code
 * PersistenceConfiguration}, or names them where it names its own entities; they need not be scanned for.
 *
 * <p>A host may change the schema and the names of the tables by a mapping file, which names these classes and their
 * entities ({@code CrmCustomer}, ...), and by its copy of the scripts. Columns keep their names, and so do constraints: by
 * them the store tells which key a duplicate is of.
 *
 * <p>Called by hosts.
 */
public final class JpaEntities {
    private static final List<StoredKind<?, ?, ?>> KINDS = Stream.of(
                    AccessFeature.kinds(),
                    DictionaryFeature.kinds(),
                    CustomerFeature.kinds(),
                    ProductFeature.kinds(),
                    OrderFeature.kinds(),
                    ActivityFeature.kinds(),
                    ChanceFeature.kinds(),
                    ServiceFeature.kinds(),
                    LossFeature.kinds())
            .<StoredKind<?, ?, ?>>flatMap(List::stream)
            .toList();

    private JpaEntities() {}

    /** {@return entities, embeddable classes and converters, in no order} */
    public static List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>(List.of(
                VersionedEntity.class,
                MoneyColumns.class,
                InstantMicros.class,
                OneOrZero.class,
                EventFeature.entity(),
                ChanceFeature.embeddable(),
                CommandEntity.class,
                SeriesEntity.class));
        classes.addAll(AccessFeature.parts());
        classes.addAll(OrderFeature.parts());
        classes.addAll(ServiceFeature.embeddables());
        classes.addAll(LossFeature.parts());
        kinds().stream().map(StoredKind::entity).forEach(classes::add);
        return List.copyOf(classes);
    }

    /** The kinds that are stored, in the order of their foreign keys. */
    static List<StoredKind<?, ?, ?>> kinds() {
        return KINDS;
    }
}
