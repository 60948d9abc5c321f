package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.examples.springhost.crm.Desk;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.TransientStoreException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
     * Does a command.
     *
     * @param page where to go, whatever comes of it
     */
    String take(
            CrmSession session,
            Command<?> command,
            Given given,
            RedirectAttributes redirect,
            Locale locale,
            String page) {
        attempt(() -> desk.execute(session, command, options(given.version())), given, redirect, locale);
        return "redirect:" + page;
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
                .map(violation -> new Fault(violation.field(), violation.message(locale)))
                .toList();
    }

    private static CommandOptions options(@Nullable Long version) {
        return version == null ? CommandOptions.none() : CommandOptions.version(version);
    }
}
