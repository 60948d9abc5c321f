package io.crmkit.core.loss;

import io.crmkit.core.command.Relation;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import java.util.Optional;
import java.util.Set;

/** What the pipeline must know of loss cases. */
final class LossSubject {
    /** A case together with the customer. */
    static final SubjectType<KnownCase, LossCaseId> KNOWN_CASE = new SubjectType<>(
            LossCase.KIND.name(),
            LossPermission.READ,
            (unit, id, scope) -> unit.losses()
                    .find(id, scope)
                    .flatMap(lossCase -> unit.customers()
                            .find(lossCase.getCustomer(), AccessScope.all())
                            .map(customer -> new KnownCase(lossCase, customer))),
            known -> known.lossCase().getVersion(),
            known -> Optional.of(known.lossCase().getStatus()),
            (known, relation) -> related(known.customer(), relation));

    /** A case alone, to answer with. */
    static final SubjectType<LossCase, LossCaseId> CASE = new SubjectType<>(
            LossCase.KIND.name(),
            LossPermission.READ,
            (unit, id, scope) -> unit.losses().find(id, scope),
            LossCase::getVersion,
            lossCase -> Optional.empty(),
            (lossCase, relation) -> Set.of());

    private LossSubject() {}

    static Set<UserId> related(Customer customer, Relation relation) {
        return relation == Relation.MANAGER ? Set.of(customer.getManager()) : Set.of();
    }
}
