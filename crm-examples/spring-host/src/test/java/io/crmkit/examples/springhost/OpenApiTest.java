package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OpenAPI says of the REST interface. */
@Host
class OpenApiTest {
    @Autowired
    private MockMvc mvc;

    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        api = new JsonMapper()
                .readTree(mvc.perform(get("/openapi")).andReturn().getResponse().getContentAsString());
    }

    @Test
    @DisplayName("Every command is described with the constraints of its record, and with what may come of it")
    void commands() {
        JsonNode post = api.at("/paths/~1api~1commands~1CreateChance/post");
        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/CreateChance");
        assertThat(post.at("/responses").propertyNames())
                .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "409", "412", "422", "503");
        JsonNode details = schema("ChanceDetails");
        assertThat(details.at("/properties/successRate/maximum").asInt()).isEqualTo(100);
        assertThat(details.at("/properties/customerName/maxLength").asInt()).isEqualTo(200);
        assertThat(schema("AssignChance").at("/required")).hasSize(2);
        assertThat(api.at("/paths/~1api~1chances/get").isMissingNode()).isFalse();
    }

    @Test
    @DisplayName("Every schema says of which type it is, or refers to one that is there")
    void types() {
        assertThat(api.at("/openapi").asString()).startsWith("3.1");
        Map<String, JsonNode> untyped = new TreeMap<>();
        JsonNode schemas = api.at("/components/schemas");
        schemas.propertyNames().forEach(name -> collect(name, schemas.get(name), untyped));
        assertThat(untyped).isEmpty();
        JsonNode details = schema("ChanceDetails");
        assertThat(details.at("/type").asString()).isEqualTo("object");
        assertThat(details.at("/properties/successRate/type").asString()).isEqualTo("integer");
        assertThat(details.at("/properties/customerName/type").asString()).isEqualTo("string");
    }

    private void collect(String name, JsonNode schema, Map<String, JsonNode> untyped) {
        if (schema.has("$ref")) {
            String target = schema.get("$ref").asString().replace("#/components/schemas/", "");
            if (schema(target).isMissingNode()) {
                untyped.put(name, schema);
            }
            return;
        }
        if (!schema.has("type")) {
            untyped.put(name, schema);
        }
        schema.path("properties")
                .properties()
                .forEach(each -> collect(name + "." + each.getKey(), each.getValue(), untyped));
        if (schema.has("items")) {
            collect(name + "[]", schema.get("items"), untyped);
        }
    }

    @Test
    @DisplayName("Rows of one import or report are not those of another")
    void rows() {
        assertThat(schema("ImportCustomersRow").at("/properties/details/$ref").asString())
                .endsWith("CustomerDetails");
        assertThat(schema("ImportOrdersRow").at("/properties").propertyNames()).contains("lines");
        assertThat(schema("ContributionReportRow").at("/properties").propertyNames())
                .contains("cumulativeShare");
        assertThat(schema("Row").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("Ids are texts in answers, as in commands")
    void ids() {
        assertThat(schema("Chance").at("/properties/id/type").asString()).isEqualTo("string");
        assertThat(schema("Chance").at("/properties/id/format").asString()).isEqualTo("uuid");
        assertThat(schema("Chance").at("/properties/assignee/type").asString()).isEqualTo("string");
        assertThat(schema("AssignChance").at("/properties/chance/format").asString())
                .isEqualTo("uuid");
        assertThat(schema("ChanceId").isMissingNode()).isTrue();
    }

    private JsonNode schema(String name) {
        return api.at("/components/schemas/" + name);
    }
}
