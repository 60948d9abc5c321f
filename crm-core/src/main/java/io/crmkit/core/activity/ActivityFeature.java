package io.crmkit.core.activity;

import io.crmkit.core.handling.Handler;
import java.util.List;

/** Internal: what the entry package needs of activities. */
public final class ActivityFeature {
    private ActivityFeature() {}

    /** {@return the handlers of the commands on activities} */
    public static List<Handler<?, ?, ?>> handlers() {
        return ActivityHandlers.all();
    }
}
