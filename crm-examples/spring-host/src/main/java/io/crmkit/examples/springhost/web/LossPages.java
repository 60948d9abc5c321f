package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Command;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.LossStep;
import io.crmkit.core.loss.RecoverLoss;
import io.crmkit.core.loss.SuspendLoss;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossSort;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customers who may be lost, longest silent first, and the page of each case. */
@Controller
@RequestMapping("/losses")
class LossPages {
    private static final Set<LossStatus> OPEN = EnumSet.of(LossStatus.WARNED, LossStatus.SUSPENDED);
    private static final int ROWS = 20;

    private static final Map<LossStep, String> FORMS = new EnumMap<>(
            Map.of(LossStep.SUSPEND, "measure", LossStep.DETERMINE, "determined", LossStep.RECOVER, "reason"));

    private final Steps steps;

    LossPages(Steps steps) {
        this.steps = steps;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(
            @RequestParam(required = false) @Nullable LossStatus status,
            @RequestParam(required = false) @Nullable Cursor after,
            CrmSession session,
            @ModelAttribute("show") Show show,
            Model model) {
        LossQuery query = LossQuery.builder()
                .statuses(status == null ? OPEN : Set.of(status))
                .sort(LossSort.LAST_ORDER)
                .build();
        Page<LossCase> page = session.lossCases().list(query, new PageRequest(ROWS, Optional.ofNullable(after)));
        show.people(page.items().stream().map(LossCase::getManager));
        show.customers(page.items().stream().map(LossCase::getCustomer));
        model.addAttribute("page", page);
        model.addAttribute("status", status);
        model.addAttribute("statuses", LossStatus.values());
        return "losses";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String lossCase(@PathVariable UUID id, CrmSession session, @ModelAttribute("show") Show show, Model model) {
        LossCase lossCase = session.lossCases().get(new LossCaseId(id));
        List<CrmEvent> history = session.history().of(LossCase.KIND, lossCase.getId());
        show.people(Stream.of(
                        Stream.of(lossCase.getManager()),
                        lossCase.getMeasures().stream().map(measure -> measure.author()),
                        history.stream().flatMap(event -> event.actor().stream()))
                .flatMap(each -> each));
        show.customers(Stream.of(lossCase.getCustomer()));
        model.addAttribute("lossCase", lossCase);
        model.addAttribute("history", history);
        model.addAttribute("forms", StepForm.of(session.offers(lossCase), FORMS));
        return "loss";
    }

    @PostMapping("/{id}/{step}")
    String take(
            @PathVariable UUID id,
            @PathVariable LossStep step,
            Given given,
            CrmSession session,
            RedirectAttributes redirect,
            Locale locale) {
        String page = "/losses/" + id;
        Command<?> command = command(step, new LossCaseId(id), given);
        return steps.take(session, new Steps.Step(step, command, page, page), given, redirect, locale);
    }

    // What lacks is a fault that the CRM tells.
    @SuppressWarnings("NullAway")
    private static Command<?> command(LossStep step, LossCaseId id, Given given) {
        return switch (step) {
            case SUSPEND -> new SuspendLoss(id, given.words());
            case DETERMINE -> new DetermineLoss(id, given.choice(), given.words());
            case RECOVER -> new RecoverLoss(id, given.words());
            case WARN, WIN_BACK -> throw Steps.unknown(step);
        };
    }
}
