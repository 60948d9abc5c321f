package io.crmkit.examples.springhost.web;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.examples.springhost.staff.StaffMember;
import io.crmkit.spi.access.Grant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What is around every page: who is signed in, where there is to go, and how values are shown. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {
    private final Crm crm;

    Frame(Crm crm) {
        this.crm = crm;
    }

    @ModelAttribute
    void frame(
            @AuthenticationPrincipal @Nullable StaffMember member,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        if (member != null) {
            CrmSession session = crm.as(member.crmUser());
            model.addAttribute("member", member.fullName());
            Set<Grant> grants = session.grants();
            model.addAttribute("areas", Area.openTo(grants));
            model.addAttribute("path", request.getRequestURI());
            model.addAttribute("show", new Show(session, crm.asSystem(), locale));
        }
    }

    /** A page that is refused: by its address, for links lead only to what is open. */
    @ExceptionHandler
    ModelAndView refused(CrmException e, @AuthenticationPrincipal StaffMember member, Locale locale) {
        HttpStatus status = e.refusal() instanceof Refusal.NotFound ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
        ModelAndView page = new ModelAndView("refused", status);
        page.addObject("member", member.fullName());
        page.addObject("areas", areas(member));
        page.addObject("message", e.refusal().message(locale));
        return page;
    }

    private List<Area> areas(StaffMember member) {
        return Area.openTo(crm.as(member.crmUser()).grants());
    }
}
