package io.crmkit.examples.springhost.outbox;

import org.springframework.data.repository.CrudRepository;

/** The outbox, for whatever sends on what is in it. */
public interface OutboxEvents extends CrudRepository<OutboxEvent, Long> {}
