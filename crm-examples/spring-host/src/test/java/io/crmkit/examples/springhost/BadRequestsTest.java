package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the REST interface says of requests that it cannot read. */
@Host
class BadRequestsTest {
    private static final String CHANCE = """
            {"details": {"customerName": "By REST", "title": "Trams", "successRate": 40, "source": "trade fair",
             "description": "Asked by REST"}}""";

    @Autowired
    private MockMvc mvc;

    @Test
    @DisplayName("What is no JSON, and what no command knows, is told as such")
    void unreadable() throws Exception {
        send("lena", "CreateChance", "{").andExpect(status().isBadRequest());
        send("lena", "CreateChance", CHANCE.replace("title", "tittle")).andExpect(status().isBadRequest());
        send("lena", "NoSuchCommand", "{}").andExpect(status().isNotFound());
    }

    @Test
    @DisplayName(
            "What cannot be read is told by where it is, in the language that was asked for, and without names of classes")
    void where() throws Exception {
        String unknown = mvc.perform(request("lena", "CreateChance", CHANCE.replace("title", "tittle"))
                        .header("Accept-Language", "es"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("details.tittle"))
                .andExpect(jsonPath("$.detail").value("El cuerpo no se puede leer como este comando."))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String lacking = send("lena", "CreateChance", CHANCE.replace("\"successRate\": 40,", ""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("details"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(unknown + lacking).doesNotContain("Builder").doesNotContain("io.crmkit");
        send("lena", "CreateChance", "null").andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("A command is JSON and says so, for no form of another site can")
    void json() throws Exception {
        mvc.perform(request("lena", "CreateChance", CHANCE).contentType(MediaType.TEXT_PLAIN))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    @DisplayName("What no address may say is a bad request: years, cursors; and languages that none speaks are English")
    void addresses() throws Exception {
        for (String path :
                List.of("/api/reports/loss?year=1000000000", "/api/reports/service?year=0", "/api/customers?after=x")) {
            mvc.perform(get(path).with(httpBasic("lena", "crmkit"))).andExpect(status().isBadRequest());
        }
        mvc.perform(get("/api/chances/" + UUID.randomUUID())
                        .with(httpBasic("lena", "crmkit"))
                        .header("Accept-Language", "en_US"))
                .andExpect(status().isNotFound());
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
}
