package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.examples.springhost.enquiry.Enquiries;
import io.crmkit.examples.springhost.enquiry.EnquiryRepository;
import io.crmkit.spi.chance.Chance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The application's own inbox, from where an enquiry becomes a chance. */
@Controller
@RequestMapping("/inbox")
class InboxPages {
    private final EnquiryRepository enquiries;
    private final Enquiries service;
    private final Steps steps;

    InboxPages(EnquiryRepository enquiries, Enquiries service, Steps steps) {
        this.enquiries = enquiries;
        this.service = service;
        this.steps = steps;
    }

    @GetMapping
    String inbox(@ModelAttribute("areas") List<Area> areas, Model model) {
        if (!areas.contains(Area.INBOX)) {
            // The inbox is the application's, and so is this rule.
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("enquiries", enquiries.findByChanceIsNullOrderByReceivedAt());
        return "inbox";
    }

    @PostMapping("/{id}")
    String takeUp(@PathVariable UUID id, CrmSession session, RedirectAttributes redirect, Locale locale) {
        Optional<Chance> chance = steps.attempt(() -> service.takeUp(session, id), "", redirect, locale);
        if (chance == null) {
            return "redirect:/inbox";
        }
        redirect.addFlashAttribute("gone", chance.isEmpty());
        return chance.map(each -> "redirect:/chances/" + each.getId().value()).orElse("redirect:/inbox");
    }
}
