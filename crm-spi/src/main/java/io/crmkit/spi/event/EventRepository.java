package io.crmkit.spi.event;

import io.crmkit.spi.access.AccessScope;
import java.util.List;

/**
 * Reads the history. An event is seen by whoever may see its subject; the events of a removed subject are seen by
 * {@link AccessScope.All} alone.
 *
 * <p>Implemented by stores.
 */
public interface EventRepository {

    /**
     * {@return the events of a subject, ordered by basis and ordinal, which is the order in which they happened}
     *
     * @param subject the subject
     * @param scope what may be seen
     */
    List<CrmEvent> of(Subject subject, AccessScope scope);
}
