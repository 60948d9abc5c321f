package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.DeleteChance;
import io.crmkit.core.chance.EditPlanItem;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.LinkChance;
import io.crmkit.core.chance.ReassignChance;
import io.crmkit.core.chance.RecordPlanResult;
import io.crmkit.core.chance.RemovePlanItem;
import io.crmkit.core.chance.UnassignChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.Command;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Arrays;
import java.util.EnumMap;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of chances, and the page of each. */
@Controller
@RequestMapping("/chances")
class ChancePages {
    private static final PageRequest COLUMN = PageRequest.first(20);

    private static final Map<ChanceStep, String> FORMS = new EnumMap<>(Map.of(
            ChanceStep.ASSIGN, "user",
            ChanceStep.REASSIGN, "userAndReason",
            ChanceStep.UNASSIGN, "reason",
            ChanceStep.LINK, "customer",
            ChanceStep.ADD_PLAN_ITEM, "planned",
            ChanceStep.WIN, "customer",
            ChanceStep.FAIL, "reason",
            ChanceStep.DELETE, "none"));

    private final Steps steps;

    ChancePages(Steps steps) {
        this.steps = steps;
    }

    /** A column of the board: the newest chances of a state, and how many there are. */
    public record Column(ChanceStatus status, long count, List<Chance> chances) {}

    @GetMapping
    @Transactional(readOnly = true)
    String board(
            CrmSession session,
            @ModelAttribute("granted") Granted granted,
            @ModelAttribute("show") Show show,
            Model model) {
        List<Column> columns = Arrays.stream(ChanceStatus.values())
                .map(status -> column(session, status))
                .toList();
        show.people(columns.stream()
                .flatMap(column -> column.chances().stream())
                .flatMap(chance -> chance.getAssignee().stream()));
        model.addAttribute("columns", columns);
        model.addAttribute("mayCreate", granted.has(ChancePermission.CREATE));
        return "chances";
    }

    private static Column column(CrmSession session, ChanceStatus status) {
        ChanceQuery query =
                ChanceQuery.builder().addStatus(status).descending(true).build();
        Page<Chance> newest = session.chances().list(query, COLUMN);
        return new Column(status, session.chances().count(query), newest.items());
    }

    @GetMapping("/new")
    String form() {
        return "chance-new";
    }

    /** What the form for a new chance gives. */
    public record NewChance(
            @Nullable String key,
            @Nullable String customerName,
            @Nullable String title,
            @Nullable Integer successRate,
            @Nullable String source,
            @Nullable String contactName,
            @Nullable String phone,
            @Nullable String description) {

        CreateChance command() {
            return CreateChance.of(ChanceDetails.builder()
                    .customerName(orEmpty(customerName))
                    .title(orEmpty(title))
                    .successRate(successRate == null ? -1 : successRate)
                    .source(Optional.ofNullable(source))
                    .contactName(Optional.ofNullable(contactName))
                    .phone(Optional.ofNullable(phone))
                    .description(orEmpty(description))
                    .build());
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @PostMapping
    String create(CrmSession session, NewChance given, RedirectAttributes redirect, Locale locale) {
        Chance chance = steps.create(session, given::command, given.key(), given, redirect, locale);
        return chance == null
                ? "redirect:/chances/new"
                : "redirect:/chances/" + chance.getId().value();
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String chance(
            @PathVariable UUID id,
            CrmSession session,
            @ModelAttribute("granted") Granted granted,
            @ModelAttribute("show") Show show,
            Model model) {
        Chance chance = session.chances().get(new ChanceId(id));
        List<PlanItem> plan = session.chances().plan(chance.getId());
        List<CrmEvent> history = session.history().of(Chance.KIND, chance.getId());
        show.people(Stream.of(
                        Stream.of(chance.getAssignee(), chance.getCreatedBy()),
                        history.stream().map(CrmEvent::actor),
                        plan.stream().map(item -> item.getResult().map(result -> result.recordedBy())))
                .flatMap(each -> each)
                .flatMap(Optional::stream));
        show.customers(chance.getCustomer().stream());
        model.addAttribute("chance", chance);
        model.addAttribute("plan", plan);
        model.addAttribute("history", history);
        Set<ChanceStep> offers = session.offers(chance);
        model.addAttribute("offers", offers.stream().map(ChanceStep::name).toList());
        model.addAttribute("forms", StepForm.of(offers, FORMS));
        Optional<Given> given = Given.in(model);
        Optional<UUID> linked = chance.getCustomer().map(CustomerId::value);
        model.addAttribute("users", Choices.users(session, granted, given.map(Given::user)));
        model.addAttribute(
                "customers",
                Choices.customers(session, granted, given.map(Given::customer).or(() -> linked)));
        model.addAttribute("linked", linked.orElse(null));
        return "chance";
    }

    @PostMapping("/{id}/{step}")
    String take(
            @PathVariable UUID id,
            @PathVariable ChanceStep step,
            Given given,
            CrmSession session,
            RedirectAttributes redirect,
            Locale locale) {
        String page = "/chances/" + id;
        Command<?> command = command(step, new ChanceId(id), given);
        String next = step == ChanceStep.DELETE ? "/chances" : page;
        return steps.take(session, new Steps.Step(step, command, page, next), given, redirect, locale);
    }

    // What lacks is a fault that the CRM tells.
    @SuppressWarnings("NullAway")
    private static Command<?> command(ChanceStep step, ChanceId id, Given given) {
        return switch (step) {
            case ASSIGN -> new AssignChance(id, given.userId());
            case REASSIGN -> new ReassignChance(id, given.userId(), given.words());
            case UNASSIGN -> new UnassignChance(id, given.words());
            case DELETE -> new DeleteChance(id);
            case LINK -> new LinkChance(id, given.customerId());
            case ADD_PLAN_ITEM -> new AddPlanItem(id, given.date(), given.words());
            case EDIT_PLAN_ITEM -> new EditPlanItem(item(given), given.words());
            case REMOVE_PLAN_ITEM -> new RemovePlanItem(item(given));
            case RECORD_PLAN_RESULT -> new RecordPlanResult(item(given), given.words());
            case WIN -> new WinChance(id, given.customerId(), null);
            case FAIL -> new FailChance(id, given.words());
            case CREATE, EDIT -> throw Steps.unknown(step);
        };
    }

    private static @Nullable PlanItemId item(Given given) {
        return given.item() == null ? null : new PlanItemId(given.item());
    }
}
