package io.crmkit.examples.springhost.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes each command in OpenAPI, out of its record: nobody writes that down a second time. */
@Configuration(proxyBeanMethods = false)
class CommandDescriptions {

    @Bean
    OpenApiCustomizer commands(CommandTypes types, Schemas schemas) {
        return api -> {
            types.all().forEach((name, type) -> api.path("/api/commands/" + name, path(name, schemas.of(type))));
            Components components = api.getComponents() == null ? new Components() : api.getComponents();
            schemas.named().forEach(components::addSchemas);
            api.components(components);
        };
    }

    private static PathItem path(String name, Schema<?> body) {
        return new PathItem()
                .post(new Operation()
                        .addTagsItem("commands")
                        .operationId(name)
                        .addParametersItem(new HeaderParameter()
                                .name("Idempotency-Key")
                                .description("Sent again with the same key it is done once.")
                                .schema(Schemas.typed("string").maxLength(100)))
                        .addParametersItem(new HeaderParameter()
                                .name("If-Match")
                                .description("The version of the record as it was read; refused if it has another.")
                                .schema(Schemas.typed("string")))
                        .requestBody(new RequestBody().required(true).content(json(body)))
                        .responses(new ApiResponses()
                                .addApiResponse("200", answer("Done: the record that came of it."))
                                .addApiResponse("400", problem("The body or a header cannot be read."))
                                .addApiResponse("401", new ApiResponse().description("Nobody is signed in."))
                                .addApiResponse("403", problem("No role of the user grants it."))
                                .addApiResponse("404", problem("There is no such record that the user may see."))
                                .addApiResponse("409", problem("A rule stands against it."))
                                .addApiResponse("412", problem("The record has another version."))
                                .addApiResponse("422", problem("Something in the command is wrong."))
                                .addApiResponse("503", problem("Nothing was done; it may be sent again."))));
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static ApiResponse answer(String description) {
        return new ApiResponse().description(description).content(json(Schemas.typed("object")));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(Schemas.typed("object"))));
    }
}
