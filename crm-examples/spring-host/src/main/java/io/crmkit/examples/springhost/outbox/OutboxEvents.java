package io.crmkit.examples.springhost.outbox;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The outbox, for whatever sends on what is in it. */
public interface OutboxEvents extends CrudRepository<OutboxEvent, Long> {
    /**
     * What is to be sent next, and then to be marked. What a sender asks for is the mark and not a position: an event whose
     * transaction is committed late would be passed over.
     */
    List<OutboxEvent> findFirst100BySentAtIsNullOrderByPosition();
}
