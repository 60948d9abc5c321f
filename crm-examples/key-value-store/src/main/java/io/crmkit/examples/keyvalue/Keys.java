package io.crmkit.examples.keyvalue;

import io.crmkit.spi.CommandId;
import io.crmkit.spi.Series;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.UniqueKey;
import java.util.Locale;
import java.util.UUID;

/**
 * Where everything is in the one ordered map. What is listed has a prefix of its own, behind which the keys are in the
 * order of the list; UUIDs as text are in the order of ids.
 */
final class Keys {
    private Keys() {}

    /** Before all records of a kind. */
    static String records(Kind<?, ?> kind) {
        return "record/" + kind + "/";
    }

    static String record(Kind<?, ?> kind, Id id) {
        return records(kind) + id.value();
    }

    /** What holds the id of the record that has a unique key. */
    static String unique(UniqueKey<?> key, String value) {
        return "unique/" + key.name() + "/" + value;
    }

    /** Before all records of a kind that belong to one. */
    static String children(Kind<?, ?> kind, Id parent) {
        return "child/" + kind + "/" + parent.value() + "/";
    }

    static String child(Kind<?, ?> kind, Id parent, Id id) {
        return children(kind, parent) + id.value();
    }

    /** The id at the end of a key. */
    static UUID lastId(String key) {
        return UUID.fromString(key.substring(key.lastIndexOf('/') + 1));
    }

    /** Before all events. */
    static String events() {
        return "event/";
    }

    static String event(EventId id) {
        return events() + id.value();
    }

    /** Before all events of a subject. */
    static String history(Subject subject) {
        return "history/" + subject.kind() + "/" + subject.id() + "/";
    }

    /** What holds the id of an event. The basis begins at -1, which as text would come after 0. */
    static String history(CrmEvent event) {
        return history(event.subject()) + String.format(Locale.ROOT, "%019d/%010d", event.basis() + 1, event.ordinal());
    }

    static String command(CommandId id) {
        return "command/" + id.value();
    }

    static String series(Series series) {
        return "series/" + series.name();
    }
}
