package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.examples.springhost.crm.Desk;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.TransientStoreException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a step that a form asks for, and sends the browser back to a page that says what came of it. What was refused is
 * explained there, with what was entered, so that nothing is lost.
 */
@Component
class Steps {
    private final Desk desk;

    Steps(Desk desk) {
        this.desk = desk;
    }

    /** What went wrong with a field, in words. */
    public record Fault(String field, String message) {}

    /**
     * A step that a form asks for.
     *
     * @param name the step
     * @param command what it takes
     * @param from the page of the form
     * @param to where to go when it is done
     */
    record Step(Enum<?> name, Command<?> command, String from, String to) {}

    /** Takes a step. If it is not taken, the page of the form says why, and has what was entered in that form alone. */
    String take(CrmSession session, Step step, Given given, RedirectAttributes redirect, Locale locale) {
        boolean taken = attempt(
                        () -> {
                            desk.execute(session, step.command(), options(given.key(), given.version()));
                            return true;
                        },
                        given,
                        redirect,
                        locale)
                != null;
        if (!taken) {
            redirect.addFlashAttribute("givenStep", step.name().name());
        }
        return "redirect:" + (taken ? step.to() : step.from());
    }

    /** Does the command of a form that has no record yet. */
    <R> @Nullable R create(
            CrmSession session,
            Supplier<Command<R>> command,
            @Nullable String key,
            Object given,
            RedirectAttributes redirect,
            Locale locale) {
        return attempt(() -> desk.execute(session, command.get(), options(key, null)), given, redirect, locale);
    }

    /** A step that no page has a form for. */
    static ResponseStatusException unknown(Enum<?> step) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "not a step of this page: " + step);
    }

    /**
     * Does something that is refused as a command is.
     *
     * @return what came of it; null if it was refused
     */
    <R> @Nullable R attempt(Supplier<R> work, Object given, RedirectAttributes redirect, Locale locale) {
        try {
            R result = work.get();
            redirect.addFlashAttribute("done", true);
            return result;
        } catch (CrmException e) {
            tell(e.refusal(), redirect, locale);
        } catch (ConflictException e) {
            redirect.addFlashAttribute("overtaken", true);
        } catch (TransientStoreException e) {
            redirect.addFlashAttribute("busy", true);
        }
        redirect.addFlashAttribute("given", given);
        return null;
    }

    private static void tell(Refusal refusal, RedirectAttributes redirect, Locale locale) {
        if (refusal instanceof Refusal.Rejected rejected && rejected.code() == CommandRejection.VERSION_STALE) {
            redirect.addFlashAttribute("overtaken", true);
        } else if (refusal instanceof Refusal.Invalid invalid) {
            redirect.addFlashAttribute("faults", faults(invalid.violations(), locale));
        } else {
            redirect.addFlashAttribute("refusal", refusal.message(locale));
        }
    }

    private static List<Fault> faults(List<Violation> violations, Locale locale) {
        return violations.stream()
                .map(violation -> new Fault(field(violation), violation.message(locale)))
                .toList();
    }

    /** The name of the field alone; that details are a part of the command is no matter of the page. */
    private static String field(Violation violation) {
        return violation.field().substring(violation.field().lastIndexOf('.') + 1);
    }

    private static CommandOptions options(@Nullable String key, @Nullable Long version) {
        return new CommandOptions(
                Optional.ofNullable(key).map(CommandId::new),
                version == null ? OptionalLong.empty() : OptionalLong.of(version));
    }
}
