package io.crmkit.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Users, roles, the dictionary and the history as people see them in a real CRM. */
final class OfficeViews {
    private static final PageRequest PAGE = PageRequest.first(500);

    private final Cast cast;
    private final Instant since;

    OfficeViews(Cast cast, Instant since) {
        this.cast = cast;
        this.since = since;
    }

    /** Adds what a person sees after a move: what no move of its area changes, was seen before. */
    void add(Set<String> lines, Person person, CrmSession session, Move move) {
        if (move.isOfficeWork()) {
            Optional<Refusal> people = Refusals.of(() -> lines.addAll(people(session)));
            people.ifPresent(refusal -> lines.add(Refusals.text(refusal)));
            Optional<Refusal> words = Refusals.of(() -> lines.addAll(dictionary(session)));
            words.ifPresent(refusal -> lines.add(Refusals.text(refusal)));
        }
        try {
            lines.add("history " + history(session, Optional.empty()));
            if (move.person() == person) {
                lines.add("history of one's own " + history(session, Optional.of(person)));
            }
        } catch (CrmException e) {
            lines.add("history denied " + ((Refusal.Denied) e.refusal()).cause());
        }
    }

    private List<String> people(CrmSession session) {
        Page<User> users = session.users().list(UserQuery.any(), PAGE);
        List<String> lines = new ArrayList<>();
        for (User user : users.items()) {
            lines.add(Lines.user(
                    cast.name(Optional.of(user.getId())),
                    user.isActive(),
                    user.getRoles().stream().map(cast.roles::of).sorted().toList()));
        }
        lines.add("roles " + session.users().roles().size());
        return lines;
    }

    private List<String> dictionary(CrmSession session) {
        List<String> lines = new ArrayList<>();
        for (Words.Vocabulary vocabulary : Words.Vocabulary.values()) {
            for (DictionaryEntry entry : session.dictionary().list(Cast.type(vocabulary))) {
                lines.add(Lines.entry(
                        cast.entries.of(entry.getId()),
                        vocabulary.name(),
                        entry.getValue(),
                        entry.getItem(),
                        entry.isRetired()));
            }
        }
        return lines;
    }

    /** What was told since the beginning, of all or of what one did; as much as is counted. */
    private List<String> history(CrmSession session, Optional<Person> actor) {
        EventQuery query =
                EventQuery.builder().since(since).actor(actor.map(cast::id)).build();
        List<CrmEvent> events = session.history().list(query, PAGE).items();
        assertThat(session.history().count(query)).isEqualTo(events.size());
        return events.stream().map(cast::told).toList();
    }
}
