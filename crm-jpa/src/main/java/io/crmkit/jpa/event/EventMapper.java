package io.crmkit.jpa.event;

import io.crmkit.jpa.value.NamedTexts;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import java.util.Optional;

/** Maps events. By hand: an event has no version and no update, and flattening a record takes more words than this. */
final class EventMapper {
    private EventMapper() {}

    static EventEntity toEntity(CrmEvent event) {
        EventEntity entity = new EventEntity();
        entity.setId(event.id().value());
        entity.setAt(ValueMapper.toMicros(event.at()));
        entity.setActor(ValueMapper.unwrapId(event.actor()));
        entity.setSubjectKind(event.subject().kind());
        entity.setSubjectId(event.subject().id());
        entity.setBasis(event.basis());
        entity.setOrdinal(event.ordinal());
        entity.setStep(event.step());
        entity.setFrom(ValueMapper.unwrap(event.from()));
        entity.setTo(ValueMapper.unwrap(event.to()));
        entity.setDetails(NamedTexts.encode(event.details()));
        return entity;
    }

    static CrmEvent toEvent(EventEntity entity) {
        return new CrmEvent(
                new EventId(entity.getId()),
                entity.getAt(),
                Optional.ofNullable(entity.getActor()).map(UserId::new),
                new Subject(entity.getSubjectKind(), entity.getSubjectId()),
                entity.getBasis(),
                entity.getOrdinal(),
                entity.getStep(),
                Optional.ofNullable(entity.getFrom()),
                Optional.ofNullable(entity.getTo()),
                NamedTexts.decode(entity.getDetails()));
    }
}
