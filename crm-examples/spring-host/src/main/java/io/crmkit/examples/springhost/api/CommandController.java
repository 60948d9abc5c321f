package io.crmkit.examples.springhost.api;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.examples.springhost.crm.Desk;
import io.crmkit.spi.CommandId;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does any command: its name is in the path, its record in the body, and the answer is the record that came of it. {@link
 * CommandDescriptions} describes each.
 */
@RestController
@Hidden
class CommandController {
    private final Desk desk;
    private final CommandTypes types;
    private final JsonMapper json;

    CommandController(Desk desk, CommandTypes types, JsonMapper json) {
        this.desk = desk;
        this.types = types;
        this.json = json;
    }

    /**
     * Does a command.
     *
     * @param key makes it safe to send again
     * @param version of the record as the sender saw it, in quotes as an entity tag is
     */
    @PostMapping(path = "/api/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Nullable Object execute(
            @PathVariable String name,
            @RequestBody String body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            CrmSession session) {
        Class<? extends Command<?>> type =
                types.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CommandOptions options = new CommandOptions(Optional.ofNullable(key).map(CommandId::new), expected(version));
        Command<?> command = json.readValue(body, type);
        if (command == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The body is null.");
        }
        return desk.execute(session, command, options);
    }

    private static OptionalLong expected(@Nullable String version) {
        try {
            return version == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(version.replace("\"", "")));
        } catch (NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "If-Match is the version of a record", e);
        }
    }
}
