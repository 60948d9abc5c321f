package io.crmkit.examples.springhost.web;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.examples.springhost.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is around every page, also around those that tell of errors: who is signed in, where there is to go, the languages,
 * and how values are shown.
 */
@ControllerAdvice(basePackageClasses = Frame.class, assignableTypes = BasicErrorController.class)
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
        model.addAttribute("languages", Languages.links(request));
        if (member != null) {
            CrmSession session = crm.as(member.crmUser());
            Granted granted = Granted.to(session);
            model.addAttribute("member", member.fullName());
            model.addAttribute("granted", granted);
            model.addAttribute("areas", Area.openTo(granted));
            model.addAttribute("path", request.getRequestURI());
            model.addAttribute("show", new Show(session, granted, crm.asSystem(), locale));
        }
    }

    /** A page that is refused: by its address, for links lead only to what is open. */
    @ExceptionHandler
    ModelAndView refused(
            CrmException e,
            @AuthenticationPrincipal @Nullable StaffMember member,
            HttpServletRequest request,
            Locale locale) {
        HttpStatus status = status(e.refusal());
        Model model = new ExtendedModelMap();
        frame(member, request, locale, model);
        model.addAttribute("status", status.value());
        model.addAttribute("explanation", e.refusal().message(locale));
        return new ModelAndView("error", model.asMap(), status);
    }

    private static HttpStatus status(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        // Addresses ask for what cannot be, such as a place in a list of another order.
        return refusal instanceof Refusal.Denied ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST;
    }
}
