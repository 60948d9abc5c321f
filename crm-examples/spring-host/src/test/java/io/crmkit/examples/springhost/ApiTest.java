package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.crmkit.core.Crm;
import io.crmkit.spi.chance.ChanceQuery;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface: commands as they are, refusals as problem details. */
@Host
class ApiTest {
    private static final String CHANCE = """
            {"details": {"customerName": "By REST", "title": "Trams", "successRate": 40, "source": "trade fair",
             "description": "Asked by REST"}}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Crm crm;

    private final JsonMapper reader = new JsonMapper();

    @Test
    @DisplayName("A command is its record in JSON, and the answer is the record that came of it")
    void command() throws Exception {
        JsonNode chance = created(send("lena", "CreateChance", CHANCE));
        assertThat(chance.get("status").asString()).isEqualTo("UNASSIGNED");
        assertThat(chance.get("source").asString()).isEqualTo("trade fair");
        String rolf = crm.asSystem()
                .users()
                .findByExternalId("rolf")
                .orElseThrow()
                .getId()
                .value()
                .toString();
        String assign = "{\"chance\": \"%s\", \"assignee\": \"%s\"}"
                .formatted(chance.get("id").asString(), rolf);
        send("lena", "AssignChance", assign)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value(rolf));
        mvc.perform(get("/api/chances/" + chance.get("id").asString()).with(httpBasic("rolf", "crmkit")))
                .andExpect(jsonPath("$.status").value("DEVELOPING"));
    }

    @Test
    @DisplayName("A command that is sent twice with one key is done once")
    void once() throws Exception {
        long before = crm.asSystem().chances().count(ChanceQuery.any());
        String key = UUID.randomUUID().toString();
        JsonNode first =
                created(mvc.perform(request("lena", "CreateChance", CHANCE).header("Idempotency-Key", key)));
        JsonNode again =
                created(mvc.perform(request("lena", "CreateChance", CHANCE).header("Idempotency-Key", key)));
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(crm.asSystem().chances().count(ChanceQuery.any())).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("A version that is not the stored one is a precondition that failed")
    void stale() throws Exception {
        String id = created(send("lena", "CreateChance", CHANCE)).get("id").asString();
        mvc.perform(request("lena", "DeleteChance", "{\"chance\": \"" + id + "\"}")
                        .header("If-Match", "\"77\""))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("VERSION_STALE"));
    }

    @Test
    @DisplayName(
            "Faults are told field by field, with a code for programs and a text in the language that was asked for")
    void invalid() throws Exception {
        String faulty = CHANCE.replace("40", "140").replace("By REST", "");
        mvc.perform(request("lena", "CreateChance", faulty).header("Accept-Language", "es"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:crmkit:invalid"))
                .andExpect(jsonPath("$.violations[?(@.field == 'details.successRate')].code")
                        .value("OUT_OF_RANGE"))
                .andExpect(jsonPath("$.violations[?(@.field == 'details.customerName')]")
                        .exists());
    }

    @Test
    @DisplayName("What no role grants is forbidden, and says which right it takes")
    void denied() throws Exception {
        send("eva", "CreateChance", CHANCE)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.permission").value("chance.create"))
                .andExpect(jsonPath("$.cause").value("NOT_GRANTED"));
    }

    @Test
    @DisplayName("What may not be seen is not there")
    void notFound() throws Exception {
        String id = created(send("rita", "CreateChance", CHANCE)).get("id").asString();
        mvc.perform(get("/api/chances/" + id).with(httpBasic("rolf", "crmkit")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.kind").value("chance"));
    }

    @Test
    @DisplayName("A rule that stands against a command is a conflict, with what it saw")
    void rejected() throws Exception {
        String id = created(send("lena", "CreateChance", CHANCE)).get("id").asString();
        String rolf = crm.asSystem()
                .users()
                .findByExternalId("rolf")
                .orElseThrow()
                .getId()
                .value()
                .toString();
        send("lena", "AssignChance", "{\"chance\": \"%s\", \"assignee\": \"%s\"}".formatted(id, rolf));
        send("lena", "DeleteChance", "{\"chance\": \"" + id + "\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("STEP_NOT_OPEN"))
                .andExpect(jsonPath("$.evidence.status").value("DEVELOPING"));
    }

    @Test
    @DisplayName("Whoever does not sign in does and reads nothing")
    void anonymous() throws Exception {
        mvc.perform(get("/api/chances")).andExpect(status().isUnauthorized());
        mvc.perform(post("/api/commands/CreateChance")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(CHANCE))
                .andExpect(status().isUnauthorized());
    }

    @Test
    @DisplayName("Lists are pages, and the cursor of one leads to the next")
    void pages() throws Exception {
        created(send("lena", "CreateChance", CHANCE));
        created(send("lena", "CreateChance", CHANCE));
        JsonNode first = created(mvc.perform(get("/api/chances?limit=1").with(httpBasic("lena", "crmkit"))));
        String next = first.get("next").asString();
        JsonNode second = created(mvc.perform(
                get("/api/chances").param("limit", "1").param("after", next).with(httpBasic("lena", "crmkit"))));
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
        mvc.perform(get("/api/chances?after=nonsense").with(httpBasic("lena", "crmkit")))
                .andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("Reports are what the executive reads, and a representative does not")
    void reports() throws Exception {
        mvc.perform(get("/api/reports/chances").with(httpBasic("eva", "crmkit")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].status").value("UNASSIGNED"));
        mvc.perform(get("/api/reports/chances").with(httpBasic("rolf", "crmkit")))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("The application says that it is well")
    void health() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"));
    }

    private ResultActions send(String user, String command, String body) throws Exception {
        return mvc.perform(request(user, command, body));
    }

    private static MockHttpServletRequestBuilder request(String user, String command, String body) {
        return post("/api/commands/" + command)
                .with(httpBasic(user, "crmkit"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private JsonNode created(ResultActions answer) throws Exception {
        return reader.readTree(
                answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }
}
