package io.crmkit.core.event;

import io.crmkit.core.event.AuditFinding.Fault;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A history, and the heads that were kept of it. */
final class AuditTrail {
    private final List<CrmEvent> events;
    private final List<AuditHead> kept;

    /** The digests that are known, by how many events came before. */
    private final Map<Integer, String> hashes = new HashMap<>();

    /** How many events there were. */
    private final int count;

    AuditTrail(Subject subject, List<CrmEvent> events, List<AuditHead> kept) {
        this.events = events;
        this.kept = kept;
        AuditHead none = AuditHead.of(subject);
        hashes.put(0, none.hash());
        int last = -1;
        for (AuditHead head : kept) {
            if (!head.subject().equals(subject)
                    || head.events() <= last
                    || (head.events() == 0 && !head.equals(none))) {
                throw new IllegalArgumentException("heads are of one record, in the order of its events");
            }
            last = head.events();
            hashes.put(last, head.hash());
        }
        count = Math.max(last, 0);
    }

    Optional<AuditFinding> finding() {
        int proved = 0;
        for (AuditHead head : kept) {
            if (!isReached(head, proved)) {
                return Optional.of(head.events() == proved + 1 ? at(proved) : between(proved, head.events() - 1));
            }
            proved = head.events();
        }
        return events.size() > count ? Optional.of(new AuditFinding(Fault.INSERTED, count, count)) : Optional.empty();
    }

    /** Whether the events after those that are proved lead to a head. */
    private boolean isReached(AuditHead head, int proved) {
        if (events.size() < head.events()) {
            return false;
        }
        String hash = hashes.getOrDefault(proved, "");
        for (CrmEvent event : events.subList(proved, head.events())) {
            hash = AuditChain.hash(hash, event);
        }
        return hash.equals(head.hash());
    }

    /** What became of the events at some places, of which no heads were kept but the one before and the one after. */
    private AuditFinding between(int from, int to) {
        if (events.size() == from) {
            return new AuditFinding(Fault.CUT, from, from);
        }
        return new AuditFinding(events.size() <= to ? Fault.MISSING : Fault.CHANGED, from, to);
    }

    /** What became of the event at a place, of which the heads before and after were kept. */
    private AuditFinding at(int place) {
        return new AuditFinding(place == events.size() ? Fault.CUT : fault(place), place, place);
    }

    private Fault fault(int place) {
        CrmEvent found = events.get(place);
        boolean cameForward = IntStream.range(place + 1, count).anyMatch(later -> wasAt(later, found));
        boolean isLater = events.stream().skip(place + 1L).anyMatch(event -> wasAt(place, event));
        if (cameForward && isLater) {
            return events.size() < count ? Fault.MISSING : isAnyNew(place) ? Fault.INSERTED : Fault.SWAPPED;
        }
        return cameForward ? Fault.MISSING : isLater ? Fault.INSERTED : Fault.CHANGED;
    }

    /** Whether any event was not there before. If no more are there than there were, none was; or else the record went on. */
    private boolean isAnyNew(int from) {
        return events.size() > count
                && IntStream.range(from, count)
                        .filter(place -> !wasAt(place, events.get(place)))
                        .anyMatch(place ->
                                IntStream.range(from, count).noneMatch(other -> wasAt(other, events.get(place))));
    }

    /** Whether an event is the one that was at a place, as far as heads were kept. */
    private boolean wasAt(int place, CrmEvent event) {
        String before = hashes.get(place);
        return before != null && AuditChain.hash(before, event).equals(hashes.get(place + 1));
    }
}
