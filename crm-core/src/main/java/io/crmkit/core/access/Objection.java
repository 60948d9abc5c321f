package io.crmkit.core.access;

import io.crmkit.core.handling.Decision;
import java.util.Map;

/** Why rights may not be changed so. */
record Objection(AccessRejection code, Map<String, Object> evidence) {

    static Objection of(AccessRejection code) {
        return new Objection(code, Map.of());
    }

    <R> Decision<R> rejected() {
        return Decision.rejected(code, evidence);
    }
}
