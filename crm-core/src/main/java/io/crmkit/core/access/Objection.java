package io.crmkit.core.access;

import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Rights;
import java.util.Map;
import java.util.Optional;

/** Why rights may not be changed so. */
record Objection(AccessRejection code, Map<String, Object> evidence) {

    static Objection of(AccessRejection code) {
        return new Objection(code, Map.of());
    }

    /** An objection to rights, unless there are none. */
    static Optional<Objection> unless(Rights rights, AccessRejection code) {
        return rights.isEmpty() ? Optional.empty() : Optional.of(new Objection(code, Map.of("rights", rights.texts())));
    }

    <R> Decision<R> rejected() {
        return Decision.rejected(code, evidence);
    }
}
