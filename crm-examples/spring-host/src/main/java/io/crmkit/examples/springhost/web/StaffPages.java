package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.examples.springhost.staff.Hiring;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works here and in which roles. */
@Controller
@RequestMapping("/staff")
class StaffPages {
    private static final int ROWS = 50;

    private final Hiring hiring;
    private final Steps steps;

    StaffPages(Hiring hiring, Steps steps) {
        this.hiring = hiring;
        this.steps = steps;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String staff(
            @RequestParam(required = false) @Nullable Cursor after,
            CrmSession session,
            @ModelAttribute("granted") Granted granted,
            @ModelAttribute("show") Show show,
            Model model) {
        Page<User> page = session.users().list(UserQuery.any(), new PageRequest(ROWS, Optional.ofNullable(after)));
        List<Role> roles = session.users().roles();
        show.people(page.items().stream().flatMap(user -> user.getManager().stream()));
        model.addAttribute("page", page);
        model.addAttribute("roles", roles);
        model.addAttribute("mayHire", granted.has(AccessPermission.ADMINISTER));
        return "staff";
    }

    /** What the form for somebody new gives. The password is not put back into it. */
    public record NewMember(
            @Nullable String account,
            @Nullable String name,
            @Nullable UUID role) {}

    @PostMapping
    String hire(
            NewMember given,
            @RequestParam(defaultValue = "") String password,
            CrmSession session,
            RedirectAttributes redirect,
            Locale locale) {
        User hired = steps.attempt(
                () -> hiring.hire(
                        session,
                        given.account(),
                        given.name(),
                        Optional.ofNullable(given.role()).map(RoleId::new),
                        password),
                given,
                redirect,
                locale);
        redirect.addFlashAttribute("hired", hired != null);
        return "redirect:/staff";
    }
}
