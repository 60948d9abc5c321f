package io.crmkit.core;

import io.crmkit.core.command.CrmListener;
import io.crmkit.core.command.Refusal;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it heard. */
public final class RecordingListener implements CrmListener {
    private final List<List<CrmEvent>> accepted = new CopyOnWriteArrayList<>();
    private final List<Denial> denied = new CopyOnWriteArrayList<>();

    /** Who was denied what. */
    public record Denial(Optional<UserId> actor, Refusal.Denied refusal) {}

    @Override
    public void accepted(List<CrmEvent> events) {
        accepted.add(List.copyOf(events));
    }

    @Override
    public void denied(Optional<UserId> actor, Refusal.Denied denial) {
        denied.add(new Denial(actor, denial));
    }

    /** The events of each command that was done since the last {@link #clear()}. */
    public List<List<CrmEvent>> accepted() {
        return accepted;
    }

    /** The denials since the last {@link #clear()}. */
    public List<Denial> denied() {
        return denied;
    }

    /** Forgets everything. */
    public void clear() {
        accepted.clear();
        denied.clear();
    }
}
