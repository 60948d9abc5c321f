package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody comes in. */
@Controller
class StartPages {

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    /** The first area that is open to whoever came in, but for the inbox, which is not what they came for. */
    @GetMapping("/")
    String start(CrmSession session) {
        List<Area> areas = Area.openTo(Granted.to(session)).stream()
                .filter(area -> area != Area.INBOX)
                .toList();
        return areas.isEmpty() ? "nothing" : "redirect:" + areas.get(0).getPath();
    }
}
