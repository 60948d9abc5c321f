package io.crmkit.core.privacy;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.spi.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** All that a host could print of what the library gives it, and what of it should not have been in there. */
final class Heard {
    private static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, new Locale("es"), Locale.CHINESE, new Locale("bg"));

    private final Canaries canaries;
    private final Set<String> leaks = new TreeSet<>();
    private int texts;
    private int refusals;
    private int failures;

    Heard(Canaries canaries) {
        this.canaries = canaries;
    }

    void text(String where, String text) {
        texts++;
        canaries.heardIn(text).forEach(place -> leaks.add(where + " tells " + place));
    }

    void object(Object object) {
        text(object.getClass().getSimpleName(), object.toString());
    }

    void refusal(Refusal refusal) {
        refusals++;
        object(refusal);
        LOCALES.forEach(locale -> line("a message", refusal.message(locale)));
    }

    /** An exception and its causes, as far as the library made them: what a driver says is the driver's. */
    void failure(Throwable failure) {
        if (failure instanceof CrmException refused) {
            refusal(refused.refusal());
        } else {
            failures++;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith("io.crmkit.")) {
                line(cause.getClass().getSimpleName(), cause.toString());
                if (cause instanceof StoreException store && store.getLocalizedMessage() != null) {
                    line("a failure", store.getLocalizedMessage());
                }
            }
        }
    }

    /** What may come to stand in a log. */
    private void line(String where, String text) {
        text(where, text);
        if (text.contains("\n") || text.contains("\r")) {
            leaks.add(where + " breaks the line");
        }
    }

    CanaryRun.Result result() {
        return new CanaryRun.Result(new ArrayList<>(leaks), canaries.count(), texts, refusals, failures);
    }
}
