package io.crmkit.core.event;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Histories made by chance, and what somebody may do to them who writes the database. */
final class RandomHistory {
    private static final List<String> TEXTS =
            List.of("", "a", "NEW", "=", "\n", "Æ中🚗", "\ud83d", "\ude97", "DEVELOPING");

    private final Random random;
    private final Subject subject;
    private final List<CrmEvent> events = new ArrayList<>();

    RandomHistory(long seed) {
        random = new Random(seed);
        subject = new Subject(text() + "kind", uuid());
        int count = 2 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            events.add(event(i));
        }
    }

    Subject subject() {
        return subject;
    }

    List<CrmEvent> events() {
        return List.copyOf(events);
    }

    /** A place in the history. */
    int place() {
        return random.nextInt(events.size());
    }

    /** Any event of this record. */
    CrmEvent event(long basis) {
        Map<String, String> details = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            details.put(text() + i, text());
        }
        return new CrmEvent(
                new EventId(uuid()),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L),
                random.nextBoolean() ? Optional.of(new UserId(uuid())) : Optional.empty(),
                subject,
                basis,
                random.nextInt(3),
                text(),
                optional(),
                optional(),
                details);
    }

    /** The event with another value of one field, as near to the old one as may be. */
    CrmEvent changed(CrmEvent event) {
        int field = random.nextInt(11);
        return new CrmEvent(
                field == 0 ? new EventId(flip(event.id().value())) : event.id(),
                field == 1 ? event.at().plusNanos(1L << random.nextInt(40)) : event.at(),
                field == 2 ? actor(event) : event.actor(),
                field == 3
                        ? new Subject(
                                event.subject().kind(), flip(event.subject().id()))
                        : field == 4
                                ? new Subject(
                                        flip(event.subject().kind()),
                                        event.subject().id())
                                : event.subject(),
                field == 5 ? event.basis() ^ (1L << random.nextInt(64)) : event.basis(),
                field == 6 ? event.ordinal() ^ (1 << random.nextInt(31)) : event.ordinal(),
                field == 7 ? flip(event.step()) : event.step(),
                field == 8 ? flip(event.from()) : event.from(),
                field == 9 ? flip(event.to()) : event.to(),
                field == 10 ? flip(event.details()) : event.details());
    }

    private Optional<UserId> actor(CrmEvent event) {
        return event.actor().isPresent() && random.nextBoolean()
                ? Optional.empty()
                : Optional.of(
                        new UserId(event.actor().map(user -> flip(user.value())).orElseGet(this::uuid)));
    }

    /** One bit of a text; of an empty one the length. */
    private String flip(String text) {
        if (text.isEmpty()) {
            return "\u0000";
        }
        char[] units = text.toCharArray();
        units[random.nextInt(units.length)] ^= (char) (1 << random.nextInt(16));
        return new String(units);
    }

    private Optional<String> flip(Optional<String> text) {
        // Absent is not the same as empty.
        return text.isPresent() && random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(text.map(this::flip).orElse(""));
    }

    private Map<String, String> flip(Map<String, String> details) {
        Map<String, String> changed = new HashMap<>(details);
        if (details.isEmpty()) {
            changed.put("", "");
            return changed;
        }
        String name = List.copyOf(details.keySet()).get(random.nextInt(details.size()));
        String value = Objects.requireNonNull(changed.remove(name));
        switch (random.nextInt(3)) {
            case 0 -> changed.put(name, flip(value));
            // Where the name ends and the value begins.
            case 1 -> changed.put(name + "x", value);
            default -> {
                // It is gone.
            }
        }
        return changed;
    }

    private Optional<String> optional() {
        return random.nextBoolean() ? Optional.of(text()) : Optional.empty();
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private UUID flip(UUID id) {
        long bit = 1L << random.nextInt(64);
        return random.nextBoolean()
                ? new UUID(id.getMostSignificantBits() ^ bit, id.getLeastSignificantBits())
                : new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ bit);
    }
}
