package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.RejectionCode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Takes refusals out of exceptions and writes them as short texts, which read well in tables and in failures. */
public final class Refusals {
    /** The text of what is not refused. */
    public static final String DONE = "done";

    private Refusals() {}

    /** Why something was refused; empty if it was done. Any other exception passes. */
    public static Optional<Refusal> of(Supplier<?> attempt) {
        try {
            Object unused = attempt.get();
            return Optional.empty();
        } catch (CrmException e) {
            return Optional.of(e.refusal());
        }
    }

    /** Why a command was refused. */
    public static Refusal of(CrmSession session, Command<?> command, CommandOptions options) {
        return of(() -> session.execute(command, options))
                .orElseThrow(() -> new AssertionError("was done: " + command.action()));
    }

    /** Why a command was refused. */
    public static Refusal of(CrmSession session, Command<?> command) {
        return of(session, command, CommandOptions.none());
    }

    /** Fails unless a command is refused by a rule with exactly this evidence. */
    public static void assertRejected(
            CrmSession session, Command<?> command, RejectionCode code, Map<String, Object> evidence) {
        assertThat(of(session, command)).isEqualTo(new Refusal.Rejected(code, evidence));
    }

    /** What became of something, as a text such as {@code rejected STEP_NOT_OPEN}. */
    public static String text(Supplier<?> attempt) {
        return text(of(attempt));
    }

    /** What became of something, as a text. */
    public static String text(Optional<Refusal> refusal) {
        return refusal.map(Refusals::text).orElse(DONE);
    }

    /** A refusal as a text. Violations keep the order in which they were told. */
    public static String text(Refusal refusal) {
        if (refusal instanceof Refusal.Invalid invalid) {
            return invalid.violations().stream()
                    .map(violation -> "invalid " + violation.field() + " " + violation.code())
                    .collect(Collectors.joining(", "));
        }
        if (refusal instanceof Refusal.Denied denied) {
            return "denied " + denied.permission() + " " + denied.cause();
        }
        if (refusal instanceof Refusal.NotFound notFound) {
            return "not found " + notFound.kind();
        }
        return "rejected " + ((Refusal.Rejected) refusal).code().name();
    }
}
