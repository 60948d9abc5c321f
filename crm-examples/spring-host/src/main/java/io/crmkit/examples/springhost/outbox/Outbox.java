package io.crmkit.examples.springhost.outbox;

import io.crmkit.core.command.CrmListener;
import io.crmkit.core.command.Refusal;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what the CRM does into the outbox, in the same transaction. */
@Component
class Outbox implements CrmListener {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final OutboxEvents events;
    private final JsonMapper json;

    Outbox(OutboxEvents events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    @Override
    public void accepted(List<CrmEvent> accepted) {
        events.saveAll(accepted.stream()
                .map(event -> new OutboxEvent(event, json.writeValueAsString(event.details())))
                .toList());
    }

    @Override
    public void denied(Optional<UserId> actor, Refusal.Denied denial) {
        LOG.info("{} was denied {}", actor.map(UserId::toString).orElse("the system"), denial.permission());
    }
}
