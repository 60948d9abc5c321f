package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.examples.springhost.crm.Desk;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages, without a browser: who sees what, and what a page says when it is refused. */
@Host
class PagesTest {
    private static final List<String> AREAS =
            List.of("/inbox", "/chances", "/customers", "/requests", "/losses", "/reports/CHANCES", "/staff");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService staff;

    @Autowired
    private Crm crm;

    @Autowired
    private Desk desk;

    static Stream<Arguments> roles() {
        return Stream.of(
                Arguments.of("ada", List.of("/staff")),
                Arguments.of(
                        "lena",
                        List.of(
                                "/inbox",
                                "/chances",
                                "/customers",
                                "/requests",
                                "/losses",
                                "/reports/CHANCES",
                                "/staff")),
                Arguments.of("rolf", List.of("/inbox", "/chances", "/customers", "/requests", "/losses", "/staff")),
                Arguments.of("eva", List.of("/reports/CHANCES")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roles")
    @DisplayName("Each role sees the areas that its rights open, in the navigation and by address, and no others")
    void areas(String name, List<String> open) throws Exception {
        String first = page(name, open.get(0));
        for (String area : AREAS) {
            String link = "href=\"" + area.replace("/CHANCES", "") + "\"";
            if (open.contains(area)) {
                assertThat(first).contains(link);
                page(name, area);
            } else {
                assertThat(first).doesNotContain("<a " + link);
                mvc.perform(as(name, get(area))).andExpect(status().isForbidden());
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("languages")
    @DisplayName("The pages speak four languages")
    void languages(String language, String title) throws Exception {
        mvc.perform(as("lena", get("/chances").header("Accept-Language", language)))
                .andExpect(content().string(containsString("<h1>" + title + "</h1>")))
                .andExpect(content().string(containsString("lang=\"" + language + "\"")));
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of("en", "Chances"),
                Arguments.of("es", "Oportunidades"),
                Arguments.of("zh", "销售机会"),
                Arguments.of("bg", "Шансове"));
    }

    @Test
    @DisplayName("A language that cannot be read is English")
    void unreadableLanguage() throws Exception {
        mvc.perform(as("lena", get("/chances").header("Accept-Language", "en_US")))
                .andExpect(content().string(containsString("<h1>Chances</h1>")));
    }

    @Test
    @DisplayName("Of two who take one chance at once, one takes it, and the other is shown who was first")
    void race() throws Exception {
        Chance chance = chance();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<MvcResult>> both =
                    threads.invokeAll(List.of(taking(chance, "rolf", start), taking(chance, "rita", start)));
            MvcResult first = both.get(0).get();
            MvcResult second = both.get(1).get();
            assertThat(Stream.of(first, second).filter(PagesTest::isDone)).hasSize(1);
            MvcResult loser = isDone(first) ? second : first;
            assertThat(loser.getFlashMap().get("overtaken")).isEqualTo(true);
            assertThat(page("lena", "/chances/" + chance.getId().value(), loser.getFlashMap()))
                    .contains("Somebody else was faster")
                    .contains("Lena Lead: Assign");
        } finally {
            threads.shutdown();
        }
    }

    private Callable<MvcResult> taking(Chance chance, String assignee, CyclicBarrier start) {
        return () -> {
            start.await();
            return mvc.perform(as("lena", post("/chances/" + chance.getId().value() + "/ASSIGN"))
                            .with(csrf())
                            .param("version", Long.toString(chance.getVersion()))
                            .param("user", id(assignee).value().toString()))
                    .andReturn();
        };
    }

    private static boolean isDone(MvcResult result) {
        return result.getFlashMap().containsKey("done");
    }

    @Test
    @DisplayName("What is refused is explained, and what was entered is not lost")
    void refused() throws Exception {
        Chance chance = chance();
        String page = "/chances/" + chance.getId().value();
        MvcResult result = mvc.perform(as("lena", post(page + "/FAIL"))
                        .with(csrf())
                        .param("version", Long.toString(chance.getVersion()))
                        .param("text", "No money there"))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attributeExists("refusal", "given"))
                .andReturn();
        assertThat(page("lena", page, result.getFlashMap()))
                .contains(String.valueOf(result.getFlashMap().get("refusal")));
        MvcResult blank = mvc.perform(as("lena", post("/chances"))
                        .with(csrf())
                        .param("customerName", "  ")
                        .param("title", "A title that took long to write")
                        .param("successRate", "20"))
                .andExpect(redirectedUrl("/chances/new"))
                .andReturn();
        assertThat(page("lena", "/chances/new", blank.getFlashMap()))
                .contains("Prospect")
                .contains("A title that took long to write");
    }

    @Test
    @DisplayName("A form without its token is not done")
    void forged() throws Exception {
        Chance chance = chance();
        mvc.perform(as("lena", post("/chances/" + chance.getId().value() + "/DELETE")))
                .andExpect(status().isForbidden());
        assertThat(crm.asSystem().chances().get(chance.getId())).isNotNull();
    }

    private String page(String name, String path) throws Exception {
        return page(name, path, Map.of());
    }

    private String page(String name, String path, Map<String, ?> flash) throws Exception {
        MockHttpServletRequestBuilder request = as(name, get(path));
        flash.forEach(request::flashAttr);
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder as(String name, MockHttpServletRequestBuilder request) {
        return request.with(user(staff.loadUserByUsername(name)));
    }

    private UserId id(String name) {
        return crm.asSystem().users().findByExternalId(name).orElseThrow().getId();
    }

    private Chance chance() {
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
}
