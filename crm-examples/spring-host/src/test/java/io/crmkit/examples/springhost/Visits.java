package io.crmkit.examples.springhost;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.examples.springhost.crm.Desk;
import io.crmkit.examples.springhost.staff.Account;
import io.crmkit.examples.springhost.staff.Accounts;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.CustomerLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What tests of pages do: visit them as somebody, and send their forms. */
abstract class Visits {
    @Autowired
    MockMvc mvc;

    @Autowired
    UserDetailsService staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Crm crm;

    @Autowired
    Desk desk;

    String page(String name, String path) throws Exception {
        return page(name, path, Map.of());
    }

    String page(String name, String path, Map<String, ?> flash) throws Exception {
        MockHttpServletRequestBuilder request = as(name, get(path));
        flash.forEach(request::flashAttr);
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    MockHttpServletRequestBuilder as(String name, MockHttpServletRequestBuilder request) {
        return request.with(user(staff.loadUserByUsername(name)));
    }

    UserId id(String name) {
        return crm.asSystem().users().findByExternalId(name).orElseThrow().getId();
    }

    Chance chance() {
        CrmSession lena = crm.as(id("lena"));
        return desk.execute(
                lena,
                CreateChance.of(ChanceDetails.builder()
                        .customerName("Wanted by two")
                        .title("Trams")
                        .description("At the fair")
                        .successRate(50)
                        .build()),
                CommandOptions.none());
    }

    /** Sends a form; fields and what they have take turns. */
    MvcResult send(String name, String path, Object... fields) throws Exception {
        MockHttpServletRequestBuilder form = as(name, post(path)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(String.valueOf(fields[i]), String.valueOf(fields[i + 1]));
        }
        return mvc.perform(form).andReturn();
    }

    <R> R execute(CrmSession session, Command<R> command) {
        return desk.execute(session, command, CommandOptions.none());
    }

    /** Somebody who works under the lead, and may sign in. */
    UserId hired(String name, String role) {
        execute(
                crm.asSystem(),
                new ImportUsers(List.of(new ImportUsers.Row(name, "Full " + name, Set.of(role), "lena", true))));
        accounts.save(new Account(name, "{noop}never"));
        return id(name);
    }

    static CustomerDetails customer(String name) {
        return CustomerDetails.builder()
                .name(name)
                .level(CustomerLevel.PARTNER)
                .region("north")
                .satisfaction(3)
                .credit(3)
                .phone("+49 30 5550")
                .address("1, Long Street")
                .build();
    }
}
