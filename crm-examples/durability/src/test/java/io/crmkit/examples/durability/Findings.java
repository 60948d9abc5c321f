package io.crmkit.examples.durability;

import io.crmkit.spi.CommandId;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares what clerks wrote down with what a store holds: a command that was said to be done is there, with its events
 * and its record at its version; any other is there whole or not at all; none is there twice.
 */
final class Findings {
    private final Unit unit;
    private final Records records;
    private final boolean withIds;
    private final Map<Subject, List<CrmEvent>> histories = new HashMap<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> half = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();

    private Findings(Unit unit, boolean withIds) {
        this.unit = unit;
        this.withIds = withIds;
        records = new Records(unit);
    }

    static Findings of(CrmStore store, List<Journal.Deed> deeds) {
        return of(store, deeds, true);
    }

    /**
     * What is found.
     *
     * @param withIds whether the commands were given with ids, so that they are remembered
     */
    static Findings of(CrmStore store, List<Journal.Deed> deeds, boolean withIds) {
        return store.inUnit(unit -> {
            Findings findings = new Findings(unit, withIds);
            deeds.forEach(findings::check);
            findings.histories.forEach(findings::check);
            return findings;
        });
    }

    /** The commands that are there, acknowledged or not. */
    static List<Journal.Deed> kept(CrmStore store, List<Journal.Deed> deeds) {
        return store.inUnit(unit -> deeds.stream()
                .filter(deed -> unit.findCommand(new CommandId(deed.id)).isPresent())
                .toList());
    }

    /** Commands that were said to be done and are not there. */
    List<String> lost() {
        return lost;
    }

    /** Commands of which a part is there, and records that their history does not explain. */
    List<String> half() {
        return half;
    }

    /** Commands that are there more than once. */
    List<String> doubled() {
        return doubled;
    }

    List<String> all() {
        List<String> all = new ArrayList<>(lost);
        all.addAll(half);
        all.addAll(doubled);
        return all;
    }

    private void check(Journal.Deed deed) {
        long whole = deed.attempts.stream()
                .filter(attempt -> kept(attempt) == attempt.size())
                .count();
        if (deed.attempts.stream().anyMatch(attempt -> kept(attempt) > 0 && kept(attempt) < attempt.size())) {
            half.add(deed.id + " has some of its events");
        }
        if (whole > 1) {
            doubled.add(deed.id + " is there " + whole + " times");
        }
        boolean remembered = unit.findCommand(new CommandId(deed.id)).isPresent();
        if (withIds && remembered != (whole > 0)) {
            half.add(deed.id + (remembered ? " is remembered without its events" : " is not remembered"));
        }
        if (deed.isDone && whole == 0) {
            lost.add(deed.id + " was said to be done");
        } else if (deed.version.filter(version -> !isThere(version)).isPresent()) {
            lost.add(deed.id + " answered with a version that is not there");
        }
    }

    private long kept(List<Journal.Told> attempt) {
        return attempt.stream()
                .filter(told -> ids(told.subject()).contains(told.event()))
                .count();
    }

    private Set<UUID> ids(Subject subject) {
        return history(subject).stream().map(event -> event.id().value()).collect(Collectors.toSet());
    }

    private List<CrmEvent> history(Subject subject) {
        return histories.computeIfAbsent(subject, known -> unit.events().of(known, AccessScope.all()));
    }

    /** Whether the record that a command answered with has come as far, or farther. */
    private boolean isThere(Journal.Version version) {
        return records.find(version.record())
                .filter(record -> record.getVersion() >= version.number())
                .isPresent();
    }

    /** A record whose every version has its events, and nothing else. */
    private void check(Subject subject, List<CrmEvent> history) {
        Optional<? extends State<?>> record = records.find(subject);
        if (record.isEmpty()) {
            if (!history.isEmpty()) {
                half.add(subject + " has events and is not there");
            }
            return;
        }
        if (history.isEmpty()) {
            half.add(subject + " is there without events");
        }
        if (Records.TELL_ALL.contains(subject.kind())) {
            List<Long> told = history.stream().map(CrmEvent::basis).distinct().toList();
            long last = told.isEmpty() ? State.NEW : told.get(told.size() - 1);
            if (record.get().getVersion() != last + 1 || told.size() != last + 2) {
                half.add(subject + " is at version " + record.get().getVersion() + " after events on " + told);
            }
        }
        Optional<String> status =
                history.stream().flatMap(event -> event.to().stream()).reduce((one, next) -> next);
        if (!Records.status(record.get()).equals(status)
                && Records.status(record.get()).isPresent()) {
            half.add(subject + " is " + Records.status(record.get()) + " after events that led to " + status);
        }
    }
}
