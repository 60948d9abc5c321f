package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

/** The forms of the pages: what comes of those that are late, refused, or sent twice. */
@Host
class FormsTest extends Visits {
    private static final LocalDate DAY = LocalDate.of(2030, 5, 1);

    @Test
    @DisplayName("Of two who take one chance at once, one takes it, and the other is shown who was first")
    void race() throws Exception {
        hired("luis", "sales supervisor");
        Chance chance = chance();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<MvcResult>> both =
                    threads.invokeAll(List.of(taking("lena", chance, start), taking("luis", chance, start)));
            MvcResult first = both.get(0).get();
            MvcResult second = both.get(1).get();
            assertThat(Stream.of(first, second).filter(FormsTest::isDone)).hasSize(1);
            MvcResult loser = isDone(first) ? second : first;
            String winner = isDone(first) ? "Lena Lead" : "Full luis";
            String other = isDone(first) ? "luis" : "lena";
            assertThat(loser.getFlashMap().get("overtaken")).isEqualTo(true);
            assertThat(page(other, "/chances/" + chance.getId().value(), loser.getFlashMap()))
                    .contains("Somebody else was faster")
                    .contains(winner + ": Assign");
        } finally {
            threads.shutdown();
        }
    }

    private Callable<MvcResult> taking(String name, Chance chance, CyclicBarrier start) {
        return () -> {
            start.await();
            return mvc.perform(as(name, post("/chances/" + chance.getId().value() + "/ASSIGN"))
                            .with(csrf())
                            .param("version", Long.toString(chance.getVersion()))
                            .param("user", id("rolf").value().toString()))
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

    @Test
    @DisplayName("Only the form of the step that was refused opens again, with what was entered in it")
    void refusedStep() throws Exception {
        Chance chance = developing();
        String page = "/chances/" + chance.getId().value();
        MvcResult refused =
                send("rolf", page + "/ADD_PLAN_ITEM", "version", chance.getVersion(), "text", "Words of the plan");
        String shown = page("rolf", page, refused.getFlashMap());
        assertThat(shown).containsOnlyOnce("Words of the plan").containsOnlyOnce("open=\"open\"");
        assertThat(shown).contains("data-step=\"ADD_PLAN_ITEM\" open=\"open\"");
    }

    @Test
    @DisplayName("A deletion that comes too late is not done and says so, where the record still is")
    void staleDeletion() throws Exception {
        Chance chance = chance();
        String page = "/chances/" + chance.getId().value();
        MvcResult late = send("lena", page + "/DELETE", "version", chance.getVersion() + 7);
        assertThat(late.getResponse().getRedirectedUrl()).isEqualTo(page);
        assertThat(page("lena", page, late.getFlashMap())).contains("Somebody else was faster");
        MvcResult done = send("lena", page + "/DELETE", "version", chance.getVersion());
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/chances");
    }

    @Test
    @DisplayName("That somebody was faster is said on pages too that tell of no record")
    void overtakenAnywhere() throws Exception {
        assertThat(page("lena", "/chances", Map.of("overtaken", true))).contains("Somebody else was faster");
    }

    @Test
    @DisplayName("A form that is sent twice is done once, and answers the same")
    void twice() throws Exception {
        Object[] fields = {
            "key", UUID.randomUUID(), "customerName", "Sent twice", "title", "A", "successRate", 5, "description", "B"
        };
        MvcResult first = send("lena", "/chances", fields);
        MvcResult second = send("lena", "/chances", fields);
        assertThat(first.getResponse().getRedirectedUrl()).matches("/chances/[0-9a-f-]{36}");
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        String page = String.valueOf(first.getResponse().getRedirectedUrl());
        Object[] step = {
            "key", UUID.randomUUID(), "version", 0, "user", id("rolf").value()
        };
        assertThat(isDone(send("lena", page + "/ASSIGN", step))).isTrue();
        assertThat(isDone(send("lena", page + "/ASSIGN", step))).isTrue();
        for (String form : List.of("/chances/new", "/requests/new", page)) {
            assertThat(page("lena", form)).containsPattern("name=\"key\" value=\"[0-9a-f-]{36}\"");
        }
    }

    @Test
    @DisplayName("The result of a plan is not recorded over what somebody else did to the plan")
    void stalePlan() throws Exception {
        Chance chance = developing();
        PlanItem item = execute(crm.as(id("rolf")), new AddPlanItem(chance.getId(), DAY, "Call"));
        String page = "/chances/" + chance.getId().value();
        assertThat(page("rolf", page))
                .contains("name=\"item\" value=\"" + item.getId().value()
                        + "\"><input type=\"hidden\" name=\"version\" value=\"" + item.getVersion() + "\">");
        MvcResult late = send(
                "rolf",
                page + "/RECORD_PLAN_RESULT",
                "item",
                item.getId().value(),
                "version",
                item.getVersion() + 1,
                "text",
                "Called");
        assertThat(late.getFlashMap().get("overtaken")).isEqualTo(true);
    }

    @Test
    @Transactional
    @DisplayName("Of many customers the newest can be chosen, and the one that was chosen already; the page says so")
    void many() throws Exception {
        UUID oldest = crm.asSystem()
                .customers()
                .list(CustomerQuery.any(), PageRequest.first(1))
                .items()
                .get(0)
                .getId()
                .value();
        assertThat(page("lena", "/requests/new")).doesNotContain("Only the newest");
        execute(
                crm.asSystem(),
                new ImportCustomers(IntStream.range(0, 101)
                        .mapToObj(i -> new ImportCustomers.Row(
                                "M" + i, "rolf", customer("One of many " + i), LocalDate.of(2020, 1, 1), List.of()))
                        .toList()));
        String page = page("lena", "/requests/new?customer=" + oldest);
        assertThat(page)
                .contains("Only the newest can be chosen here (101).")
                .contains("One of many 100<")
                .doesNotContain("One of many 0<")
                .contains("<option value=\"" + oldest + "\" selected=\"selected\">");
    }

    @Test
    @DisplayName("What is wrong is told by the words of the page for each field")
    void faults() throws Exception {
        MvcResult blank =
                send("lena", "/chances", "customerName", "A", "title", "B", "successRate", 5, "phone", "x".repeat(99));
        assertThat(page("lena", "/chances/new", blank.getFlashMap()))
                .contains("<strong>Telephone</strong>")
                .contains("<strong>Description</strong>")
                .doesNotContain("details.");
    }

    private Chance developing() {
        return execute(crm.as(id("lena")), new AssignChance(chance().getId(), id("rolf")));
    }
}
