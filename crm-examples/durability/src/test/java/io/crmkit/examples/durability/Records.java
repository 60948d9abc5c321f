package io.crmkit.examples.durability;

import io.crmkit.core.StoredRecord;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what events are about. */
final class Records {
    /** The kinds of which no command of a clerk changes a record without telling it. */
    static final Set<String> TELL_ALL =
            Set.of(Chance.KIND.name(), ServiceRequest.KIND.name(), Order.KIND.name(), StockItem.KIND.name());

    private static final Map<String, Kind<?, ?>> KINDS = Stream.<Kind<?, ?>>of(
                    Chance.KIND, PlanItem.KIND, Customer.KIND, Contact.KIND, Order.KIND, ServiceRequest.KIND)
            .collect(Collectors.toMap(Kind::name, Function.identity()));

    private final Unit unit;

    Records(Unit unit) {
        this.unit = unit;
    }

    /** A record as a subject. */
    static Subject subject(State<?> record) {
        return KINDS.values().stream()
                .filter(kind -> kind.type().isInstance(record))
                .map(kind -> new Subject(kind.name(), record.getId().value()))
                .findFirst()
                .orElseThrow();
    }

    Optional<? extends State<?>> find(Subject subject) {
        Kind<?, ?> kind = KINDS.get(subject.kind());
        if (kind != null) {
            return find(kind, subject);
        }
        if (subject.kind().equals(StockItem.KIND.name())) {
            return stock().stream()
                    .filter(item -> item.getId().value().equals(subject.id()))
                    .findFirst();
        }
        throw new IllegalArgumentException("clerks do not deal with a " + subject.kind());
    }

    private <S extends State<I>, I extends Id> Optional<S> find(Kind<S, I> kind, Subject subject) {
        return StoredRecord.find(unit, kind, kind.id(subject.id()));
    }

    /** The stock of all clerks' products; it is read by product only. */
    private List<StockItem> stock() {
        Set<String> products =
                IntStream.range(0, Office.CLERKS).mapToObj(Office::product).collect(Collectors.toSet());
        return unit.products()
                .stock(
                        unit.products().findByExternalIds(products, AccessScope.all()).stream()
                                .map(Product::getId)
                                .collect(Collectors.toSet()),
                        AccessScope.all());
    }

    /** Where a record stands, if its kind has a life cycle that its own events tell. */
    static Optional<String> status(State<?> record) {
        if (record instanceof Chance chance) {
            return Optional.of(chance.getStatus().name());
        }
        return record instanceof ServiceRequest request
                ? Optional.of(request.getStatus().name())
                : Optional.empty();
    }
}
