package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.access.CreateRole;
import io.crmkit.core.access.RoleDetails;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.value.PageRequest;
import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

/** Pages that are not shown, or not whole. */
@Host
class ErrorPagesTest extends Visits {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "400, That cannot be done",
        "403, That is not open to you",
        "404, Nothing there",
        "405, That cannot be done",
        "500, That did not work"
    })
    @DisplayName("What went wrong has a page for its status, from where there is a way on")
    void pages(int status, String title) throws Exception {
        mvc.perform(as("lena", get("/error"))
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status))
                .andExpect(status().is(status))
                .andExpect(content().string(containsString("<h1>" + title + "</h1>")))
                .andExpect(content().string(containsString("href=\"/chances\"")))
                .andExpect(content().string(containsString("?lang=zh")));
    }

    @Test
    @DisplayName("A record that is not there has a page that says so, from where there is a way on")
    void noRecord() throws Exception {
        mvc.perform(as("lena", get("/chances/" + UUID.randomUUID())))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("<h1>Nothing there</h1>")))
                .andExpect(content().string(containsString("href=\"/chances\"")));
    }

    @Test
    @DisplayName("What an address says that cannot be is not a failure of the application")
    void addresses() throws Exception {
        String ofAnotherOrder = crm.asSystem()
                .customers()
                .list(CustomerQuery.any(), PageRequest.first(1))
                .next()
                .orElseThrow()
                .toString();
        for (String list : List.of("/customers", "/requests", "/losses", "/staff")) {
            mvc.perform(as("lena", get(list + "?after=x"))).andExpect(status().isBadRequest());
        }
        mvc.perform(as("lena", get("/losses").param("after", ofAnotherOrder))).andExpect(status().isBadRequest());
        mvc.perform(as("lena", get("/reports/LOSS?year=1000000000"))).andExpect(status().isOk());
        mvc.perform(as("lena", post("/chances/" + chance().getId().value() + "/EDIT"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("A role of the company's own sees of a page what it is granted")
    void ownRole() throws Exception {
        execute(
                crm.asSystem(),
                new CreateRole(RoleDetails.of(
                        "looker",
                        "Looks at customers and chances",
                        Set.of(
                                new Grant(CustomerPermission.READ, Extent.ALL),
                                new Grant(ChancePermission.READ, Extent.ALL)))));
        hired("lucy", "looker");
        UUID customer = crm.asSystem()
                .customers()
                .list(CustomerQuery.any(), PageRequest.first(1))
                .items()
                .get(0)
                .getId()
                .value();
        assertThat(crm.as(id("lucy")).grants())
                .noneMatch(grant -> grant.permission().equals(AccessPermission.READ));
        assertThat(page("lucy", "/customers/" + customer))
                .contains("id=\"contacts\"")
                .doesNotContain("id=\"orders\"")
                .doesNotContain("id=\"activities\"")
                .doesNotContain("/requests/new");
        page("lucy", "/customers");
        page("lucy", "/chances");
        page("lucy", "/chances/" + chance().getId().value());
    }
}
