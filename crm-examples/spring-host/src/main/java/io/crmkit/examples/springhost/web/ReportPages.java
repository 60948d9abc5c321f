package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.core.report.ChanceReport;
import io.crmkit.core.report.CompositionReport;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.core.report.LossReport;
import io.crmkit.core.report.ServiceReport;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports, each as a table and a chart. */
@Controller
@RequestMapping("/reports")
class ReportPages {
    private static final int MOST_BARS = 15;

    private final MessageSource texts;

    ReportPages(MessageSource texts) {
        this.texts = texts;
    }

    /** The reports there are. */
    public enum Kind {
        CONTRIBUTION,
        COMPOSITION,
        CHANCES,
        SERVICE,
        LOSS
    }

    @GetMapping
    String first() {
        return "redirect:/reports/CONTRIBUTION";
    }

    @GetMapping("/{kind}")
    @Transactional(readOnly = true)
    String report(
            @PathVariable Kind kind,
            @RequestParam(required = false) @Nullable Integer year,
            CrmSession session,
            @ModelAttribute("show") Show show,
            Model model,
            Locale locale) {
        int thisYear = LocalDate.now(ZoneOffset.UTC).getYear();
        int chosen = year == null ? thisYear : Math.max(1, Math.min(9998, year));
        Period period = Period.year(chosen);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("year", chosen);
        model.addAttribute("years", List.of(thisYear, thisYear - 1, thisYear - 2));
        String caption = texts.getMessage("chart." + kind, null, locale);
        switch (kind) {
            case CONTRIBUTION -> contribution(session.reports().contribution(period), caption, show, model);
            case COMPOSITION ->
                composition(session.reports().composition(CustomerDimension.LEVEL), caption, show, model);
            case CHANCES -> chances(session.reports().chances(), caption, model, locale);
            case SERVICE -> service(session.reports().service(period), caption, show, model);
            case LOSS -> loss(session.reports().loss(period), caption, show, model);
        }
        return "reports";
    }

    private static void contribution(ContributionReport report, String caption, Show show, Model model) {
        model.addAttribute("report", report);
        model.addAttribute(
                "charts",
                report.tables().stream()
                        .map(table -> BarChart.of(
                                caption + " (" + table.currency().getCurrencyCode() + ")",
                                table.rows().stream().limit(MOST_BARS).toList(),
                                row -> row.customer().name(),
                                row -> row.amount().amount(),
                                row -> show.money(row.amount())))
                        .toList());
    }

    private static void composition(CompositionReport report, String caption, Show show, Model model) {
        model.addAttribute("report", report);
        model.addAttribute(
                "charts",
                List.of(BarChart.of(
                        caption,
                        report.rows(),
                        row -> show.entry("customer-level", row.value()),
                        row -> BigDecimal.valueOf(row.customers()),
                        row -> Long.toString(row.customers()))));
    }

    private void chances(ChanceReport report, String caption, Model model, Locale locale) {
        model.addAttribute("report", report);
        model.addAttribute(
                "charts",
                List.of(BarChart.of(
                        caption,
                        report.rows(),
                        row -> texts.getMessage("ChanceStatus." + row.status(), null, locale),
                        row -> BigDecimal.valueOf(row.chances()),
                        row -> Long.toString(row.chances()))));
    }

    private static void service(ServiceReport report, String caption, Show show, Model model) {
        model.addAttribute("report", report);
        model.addAttribute(
                "charts",
                report.tables().stream()
                        .map(table -> BarChart.of(
                                caption,
                                table.rows(),
                                row -> show.entry("service-type", row.type()),
                                row -> BigDecimal.valueOf(row.requests()),
                                row -> Long.toString(row.requests())))
                        .toList());
    }

    private static void loss(LossReport report, String caption, Show show, Model model) {
        model.addAttribute("report", report);
        model.addAttribute(
                "charts",
                report.tables().stream()
                        .map(table -> BarChart.of(
                                caption,
                                table.rows(),
                                row -> show.entry("loss-reason", row.reasonClass()),
                                row -> BigDecimal.valueOf(row.losses()),
                                row -> Long.toString(row.losses())))
                        .toList());
    }
}
