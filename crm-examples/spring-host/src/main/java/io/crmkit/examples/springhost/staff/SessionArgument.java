package io.crmkit.examples.springhost.staff;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller that asks for a {@link CrmSession} that of whoever is signed in. */
final class SessionArgument implements HandlerMethodArgumentResolver {
    private final Crm crm;

    SessionArgument(Crm crm) {
        this.crm = crm;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CrmSession.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Principal principal = request.getUserPrincipal();
        if (principal instanceof Authentication authentication
                && authentication.getPrincipal() instanceof StaffMember member) {
            return crm.as(member.crmUser());
        }
        throw new IllegalStateException("nobody is signed in, though it takes that to come here");
    }
}
