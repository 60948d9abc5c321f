package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.crmkit.core.Crm;
import io.crmkit.examples.springhost.outbox.OutboxEvent;
import io.crmkit.examples.springhost.outbox.OutboxEvents;
import io.crmkit.examples.springhost.staff.Account;
import io.crmkit.examples.springhost.staff.Accounts;
import io.crmkit.spi.customer.CustomerQuery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The application on a database that stays: PostgreSQL. */
@SpringBootTest(
        properties = {
            "company.administrator.account=alice",
            "company.administrator.password=a secret of alice",
            "spring.main.banner-mode=off"
        })
@AutoConfigureMockMvc
@DirtiesContext
class OwnDatabaseTest {
    private static final EmbeddedPostgres SERVER = start();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService staff;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OutboxEvents outbox;

    @Autowired
    private Crm crm;

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        SERVER.close();
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> SERVER.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @Test
    @DisplayName("Nobody has an account but the administrator of the settings, who signs in and takes somebody on")
    void administrator() throws Exception {
        assertThat(accounts.findAll()).extracting(Account::getName).containsExactly("alice");
        assertThat(crm.asSystem().customers().count(CustomerQuery.any())).isZero();
        mvc.perform(get("/api/chances").with(httpBasic("lena", "crmkit"))).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/chances").with(httpBasic("alice", "a secret of alice")))
                .andExpect(status().isForbidden());
        mvc.perform(post("/staff")
                        .with(user(staff.loadUserByUsername("alice")))
                        .with(csrf())
                        .param("account", "bob")
                        .param("name", "Bob Builder")
                        .param("password", "a secret of bob"))
                .andExpect(flash().attribute("done", true));
        assertThat(accounts.existsById("bob")).isTrue();
        assertThat(outbox.findFirst100BySentAtIsNullOrderByPosition())
                .extracting(OutboxEvent::getStep)
                .contains("SET_UP_DEFAULTS", "CREATE_USER");
    }
}
