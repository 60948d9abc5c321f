package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Records.ARecord;
import java.util.ArrayList;
import java.util.List;

/** A record of a model that is in one status after the other, and how long it was in each. */
class AJob extends ARecord {
    private final List<String> past = new ArrayList<>();
    private int since;

    /** The status; empty if it is in none. */
    String status = "";

    AJob(String kind) {
        super(kind);
    }

    /** Is in a status from a minute on. */
    void become(String next, int minute) {
        if (!status.equals(next)) {
            begin(next, minute);
        }
    }

    /** The same, even if it was in that status before. */
    void begin(String next, int minute) {
        if (!status.isEmpty()) {
            past.add(Lines.stay(status, since, Lines.moment(minute)));
        }
        status = next;
        since = minute;
    }

    /** How long it was in which status. */
    List<String> stays() {
        List<String> stays = new ArrayList<>(past);
        if (!status.isEmpty()) {
            stays.add(Lines.stay(status, since, ""));
        }
        return stays;
    }
}
